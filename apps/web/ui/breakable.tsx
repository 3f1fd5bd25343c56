import { Fragment } from 'react';
import { breakableParts } from './breakable-parts';

/** An address or an identifier, which breaks where a reader expects it: before a dot or an at sign, after an underscore. */
export function Breakable({ text }: { text: string }) {
  return breakableParts(text).map((part, place) => (
    // the parts of a text have no other identity than their place
    <Fragment key={place}>
      {place === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
