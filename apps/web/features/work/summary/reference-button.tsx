'use client';
import { useLocale } from '../../../locale/locale-provider';
import { referenceId } from './use-reference';

/** "s. 141": opens the page beside the text. */
export function ReferenceButton(props: {
  label: string;
  about: string;
  place: number;
  isOpen: boolean;
  onShow: (place: number) => void;
}) {
  const { label, about, place, isOpen, onShow } = props;
  const { openPage } = useLocale().words.workSummary;
  return (
    <button
      type="button"
      id={referenceId(place)}
      className="cite page-cite"
      aria-label={openPage(label, about)}
      aria-pressed={isOpen}
      onClick={() => onShow(place)}
    >
      {label}
    </button>
  );
}
