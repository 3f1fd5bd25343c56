import { textOf } from '../../ui/form-text';
import type { Profile } from '../models/shapes';
import { dataClasses } from './question';
import { dimensions } from './score-bars';

/** Names that are written one a line, or with commas between. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** The profile that a form describes. A description in one language stands for both. */
export function profileOf(form: FormData): Profile {
  const [sv, en] = [textOf(form, 'sv'), textOf(form, 'en')];
  const dataClass = dataClasses.find((one) => one === textOf(form, 'dataClass'));
  const [regions, operators] = [namesIn(textOf(form, 'regions')), namesIn(textOf(form, 'operators'))];
  const models = form.getAll('models').filter((name) => typeof name === 'string');
  const firstTokenMs = textOf(form, 'maxFirstTokenMs');
  const weightOf = (name: string) => Number(textOf(form, `weight-${name}`) || 0);
  return {
    name: textOf(form, 'name'),
    ...((sv || en) && { describes: { sv: sv || en, en: en || sv } }),
    requires: {
      ...(dataClass && { dataClass }),
      ...(regions.length > 0 && { regions: regions.map((code) => code.toLowerCase()) }),
      ...(operators.length > 0 && { operators }),
      ...(models.length > 0 && { models }),
      ...(firstTokenMs && { maxFirstTokenMs: Number(firstTokenMs) }),
    },
    weights: {
      preference: weightOf('preference'),
      cost: weightOf('cost'),
      quality: weightOf('quality'),
      latency: weightOf('latency'),
    },
  };
}

/** At least one thing has to count. */
export const hasWeight = ({ weights }: Profile): boolean => dimensions.some((one) => weights[one] > 0);
