'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Input } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { LookPreview } from './look-preview';
import { isColour } from './organisation-draft';

interface Props {
  tenant: string;
  /** The colour that is stored: it needs no consent, whatever it is. */
  saved: string;
  accent: string;
  /** Where the stored logo is; null without one. */
  logo: string | null;
  isWrong: boolean;
  /** It was tried to save a colour that cannot be read. */
  isRefused: boolean;
  onChange: (accent: string) => void;
  onNeedsConsent: (needsConsent: boolean) => void;
}

/** The organisation's colour. One on which text cannot be read is not saved: the nearest one that can be read is offered instead. */
export function Accent({ tenant, saved, accent, logo, isWrong, isRefused, onChange, onNeedsConsent }: Props) {
  const { organisation } = useLocale().words.settings;
  const isComplete = isColour(accent);
  const { data: look } = useQuery(
    useTRPC().tenant.look.queryOptions({ tenant, accent }, { enabled: isComplete, placeholderData: keepPreviousData }),
  );
  const isAdjusted = isComplete && look !== undefined && look.fill !== accent.toLowerCase();
  const needsConsent = isAdjusted && accent.toLowerCase() !== saved.toLowerCase();
  useEffect(() => onNeedsConsent(needsConsent), [needsConsent, onNeedsConsent]);
  return (
    <div className="stack">
      <div className="colour-row">
        <input
          type="color"
          aria-label={organisation.accentPick}
          value={isComplete ? accent : '#000000'}
          onChange={(event) => onChange(event.target.value)}
        />
        <Input
          label={organisation.accent}
          hint={organisation.accentHint}
          error={
            isRefused ? organisation.consentMissing : isWrong && !isComplete ? organisation.accentWrong : undefined
          }
          value={accent}
          onChange={(event) => onChange(event.target.value.trim())}
          required
          mono
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      {isAdjusted ? (
        <Note tone="warn" announce="status" title={organisation.adjustedTitle}>
          {organisation.adjusted(accent, look.fill)}
          <div className="actions">
            <Button kind="second" small onClick={() => onChange(look.fill)}>
              {organisation.consent(look.fill)}
            </Button>
          </div>
        </Note>
      ) : isComplete && look ? (
        <p className="meta">{organisation.exact}</p>
      ) : null}
      {look && isComplete ? <LookPreview look={look} logo={logo} /> : null}
    </div>
  );
}
