'use client';
import { useLocale } from '../../locale/locale-provider';
import { moneyIn } from '../usage/money';
import type { ModelInfo } from './shapes';

/** What a million tokens cost, each way. */
export function Price({ price }: { price: ModelInfo['price'] }) {
  const { words, language } = useLocale();
  const say = words.models;
  if (price === null) return <span className="dim">{say.noPrice}</span>;
  const money = moneyIn(language);
  const { currency, inputPerMillion, outputPerMillion, cachedInputPerMillion } = price;
  if (inputPerMillion === 0 && outputPerMillion === 0) return say.free;
  return (
    <>
      <span className="nw">{say.priceIn(money(inputPerMillion, currency))}</span>
      <small className="dim nw">{say.priceOut(money(outputPerMillion, currency))}</small>
      {cachedInputPerMillion === null ? null : (
        <small className="dim">{say.priceCached(money(cachedInputPerMillion, currency))}</small>
      )}
    </>
  );
}
