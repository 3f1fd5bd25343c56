import { Fragment, type ReactNode } from 'react';
import type { WorkPage } from '../../../api/shapes';
import { findQuote, type Stretch } from './highlight';

type Block = WorkPage['blocks'][number];

/** The texts of a block, in reading order. */
function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [...(block.caption === null ? [] : [block.caption]), ...block.header, ...block.rows.flat()];
    case 'definitions':
      return block.entries.flatMap(({ term, detail }) => [term, detail]);
  }
}

/** Where a quote stands among the blocks of a page. */
export const quoteIn = (blocks: readonly Block[], quote: string): Stretch[] =>
  findQuote(blocks.flatMap(textsOf), quote);

/** A page's text as it was read, with the words of a quote marked. */
export function PageBlocks({ blocks, stretches }: { blocks: readonly Block[]; stretches: readonly Stretch[] }) {
  let number = -1;
  /** The next text of the page, in the order of `textsOf`. */
  const say = (text: string): ReactNode => {
    number += 1;
    const stretch = stretches.find((one) => one.text === number);
    if (!stretch) return text;
    const { from, to } = stretch;
    return (
      <>
        {text.slice(0, from)}
        <mark>{text.slice(from, to)}</mark>
        {text.slice(to)}
      </>
    );
  };
  // the blocks of a page never change places, so their place is their key
  return blocks.map((block, place) => <Fragment key={`${place} ${block.type}`}>{written(block, say)}</Fragment>);
}

function written(block: Block, say: (text: string) => ReactNode): ReactNode {
  switch (block.type) {
    case 'heading':
      return <p className="leaf-heading">{say(block.text)}</p>;
    case 'paragraph':
      return <p>{say(block.text)}</p>;
    case 'list':
      // the numbers of the original are not kept, and wrong ones would mislead
      return (
        <ul>
          {block.items.map((item, place) => (
            <li key={`${place} ${item}`}>{say(item)}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table className="table leaf-table">
          {block.caption === null ? null : <caption>{say(block.caption)}</caption>}
          {block.header.length > 0 ? (
            <thead>
              <tr>
                {block.header.map((cell, place) => (
                  <th key={`${place} ${cell}`} scope="col">
                    {say(cell)}
                  </th>
                ))}
              </tr>
            </thead>
          ) : null}
          <tbody>
            {block.rows.map((cells, row) => (
              <tr key={`${row} ${cells.join('|')}`}>
                {cells.map((cell, place) => (
                  <td key={`${place} ${cell}`}>{say(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'definitions':
      return (
        <dl>
          {block.entries.map(({ term, detail }, place) => (
            <div key={`${place} ${term}`}>
              <dt>{say(term)}</dt>
              <dd>{say(detail)}</dd>
            </div>
          ))}
        </dl>
      );
  }
}
