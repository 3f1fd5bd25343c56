import { type RatesOfDay, ratesOn } from '@radrum/routing';
import type { Installation } from '../installation.ts';

/** What currencies are worth today, as the operator has said: what is spent counts by the rates of the day on which it is. */
export const ratesToday = ({ models }: Pick<Installation, 'models'>): RatesOfDay =>
  ratesOn(models.rates, new Date().toISOString().slice(0, 10));
