import { readLocale } from '../../locale/server-locale';
import { buttonClass } from '../../ui/plain-button';

/** For addresses without anything, and for what is somebody else's: the two look the same. Its script would come with every page, so it has none. */
export async function NothingHere() {
  const { failure } = (await readLocale()).words;
  return (
    <section className="nothing-here">
      <h1>{failure.notFoundTitle}</h1>
      <p className="lead mt-3">{failure.notFoundText}</p>
      <div className="actions mt-5">
        <a className={buttonClass({})} href="/">
          {failure.start}
        </a>
      </div>
    </section>
  );
}
