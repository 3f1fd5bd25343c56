import { hydrateRoot } from 'react-dom/client';
import { EntryPage, type EntryProps } from '../features/sign-in/entry-page';
import { entryWordsIn } from '../messages/entry';

/*
 * Brings the pages before one is inside to life. They are drawn by React on the server, and here by Preact, which this is built with: together
 * with Next's runtime React is five times what these pages need.
 */
const root = document.getElementById('__next');
const told = document.querySelector<HTMLMetaElement>('meta[name="radrum-entry"]')?.content;
if (root && told) {
  const props: EntryProps = JSON.parse(told);
  hydrateRoot(root, <EntryPage {...props} words={entryWordsIn[props.language]} />);
}
