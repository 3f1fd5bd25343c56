'use client';
import type { Ref } from 'react';
import type { SortedRow } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { findQuote } from '../summary/highlight';
import { titleOf } from './row-text';

/** One text with what decided: the sentence that speaks for the proposal, single words, and earlier texts like it. */
export function CaseText(props: {
  row: SortedRow;
  nameOf: (category: string) => string;
  /** Takes the focus when one text follows another, so that it is read aloud. */
  headingRef: Ref<HTMLHeadingElement>;
}) {
  const { row, nameOf, headingRef } = props;
  const say = useLocale().words.workClassify;
  const [stretch] = row.quote === '' ? [] : findQuote([row.text], row.quote);
  const speaking = row.words.filter(({ weight }) => weight > 0);
  return (
    <article className="sorting-case">
      <p className="meta wrap-anywhere">{row.origin}</p>
      <h3 ref={headingRef} tabIndex={-1} className="h3">
        {titleOf(row) || say.empty}
      </h3>
      <div className="sorting-text">
        {stretch ? (
          <>
            {row.text.slice(0, stretch.from)}
            <mark>{row.text.slice(stretch.from, stretch.to)}</mark>
            {row.text.slice(stretch.to)}
          </>
        ) : (
          row.text
        )}
      </div>
      {stretch ? (
        <p className="meta mt-3">
          <mark aria-hidden="true">&nbsp;&nbsp;&nbsp;</mark> {say.quoteFor(nameOf(row.category))}
        </p>
      ) : null}
      <h4 className="h4 mt-5">{say.words}</h4>
      {speaking.length > 0 ? (
        <ul className="sorting-words">
          {speaking.map(({ word }) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      ) : (
        <p className="dim">{say.noWords}</p>
      )}
      <h4 className="h4 mt-5">{say.similar}</h4>
      {row.similar.length > 0 ? (
        <ul className="rows mt-2">
          {row.similar.map(({ text, category }) => (
            <li key={`${category} ${text}`} className="flow between">
              <span className="wrap-anywhere">{text}</span>
              <span className="meta">{nameOf(category)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="dim">{say.noSimilar}</p>
      )}
    </article>
  );
}
