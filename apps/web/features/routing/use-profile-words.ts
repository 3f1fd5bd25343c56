'use client';
import { useLocale } from '../../locale/locale-provider';
import { regionName } from '../models/region-name';
import type { ProfileInfo } from '../models/shapes';
import { dimensions } from './score-bars';

/** What a profile asks of models, and what counts in it, in words. */
export function useProfileWords() {
  const { words, format, language } = useLocale();
  const say = words.routing;
  return {
    /** Each as its share of the whole. */
    weightsOf: (weights: ProfileInfo['weights']): string => {
      const sum = dimensions.reduce((total, one) => total + weights[one], 0) || 1;
      const counting = dimensions.filter((one) => weights[one] > 0);
      return counting.map((one) => `${say.dimensions[one]} ${format.percent(weights[one] / sum)}`).join(', ');
    },
    /** Nothing where nothing is asked. */
    requirementsOf: ({ dataClass, regions, operators, models, maxFirstTokenMs }: ProfileInfo['requires']): string[] =>
      [
        dataClass && say.needsClass(words.models.dataClasses[dataClass]),
        regions && say.needsRegions(regions.map((code) => regionName(code, language, words.models.here)).join(', ')),
        operators && say.needsOperators(operators.join(', ')),
        models && say.needsModels(models.join(', ')),
        maxFirstTokenMs && say.needsSpeed(format.duration(maxFirstTokenMs)),
      ].filter((one) => typeof one === 'string'),
  };
}
