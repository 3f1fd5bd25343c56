import { readLocale } from '../../locale/server-locale';
import { buttonClass } from '../../ui/plain-button';

/** For addresses without anything, and for what is somebody else's: the two look the same. Its script would come with every page, so it has none. */
export async function NothingHere() {
  const { failure } = (await readLocale()).words;
  return (
    <div className="head">
      <div>
        <h1>{failure.notFoundTitle}</h1>
        <p className="lead">{failure.notFoundText}</p>
      </div>
      <div className="actions">
        <a className={buttonClass({})} href="/">
          {failure.start}
        </a>
      </div>
    </div>
  );
}
