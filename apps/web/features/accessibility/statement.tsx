import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { PageHead } from '../../ui/page-head';

/** The agency that supervises accessibility in Sweden. */
const authority = 'https://www.digg.se/tdosanmalan';

/** How accessible the product is, what falls short, and whom to tell: Directive (EU) 2016/2102, article 7. */
export function Statement({ words }: { words: Messages }) {
  const say = words.accessibility;
  return (
    <>
      <PageHead title={words.nav.accessibility} lead={say.lead} />
      {say.parts.map(({ title, text }, place) => (
        <Band key={title} first={place === 0} title={title}>
          <div className="prose">
            {text.map((one) => (
              <p key={one}>{one}</p>
            ))}
            {place === say.parts.length - 1 ? <a href={authority}>{say.authority}</a> : null}
          </div>
        </Band>
      ))}
    </>
  );
}
