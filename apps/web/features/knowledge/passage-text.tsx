import { unbroken } from '../../locale/unbroken';
import { passageParts } from './passage-parts';

/** A passage in the source's own words; rows of a table stand as a table. */
export function PassageText({ text, language }: { text: string; language: string }) {
  return (
    <div lang={language}>
      {passageParts(text).map((part, index) => {
        const key = `${index} ${part.type}`; // parts never change places
        if (part.type === 'text')
          return (
            <p key={key} className="prose">
              {unbroken(part.text)}
            </p>
          );
        return (
          <table key={key} className="table fold sheet-table">
            <thead>
              <tr>
                {part.head.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {part.rows.map((cells) => (
                <tr key={cells.join('|')}>
                  {cells.map((cell, column) => (
                    <td key={part.head[column]} data-l={part.head[column]}>
                      {unbroken(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
