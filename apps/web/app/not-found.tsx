import { PlainFrame } from '../features/frame/plain-frame';
import { NothingHere } from '../features/session/nothing-here';
import { readLocale } from '../locale/server-locale';

export default async function NotFound() {
  const { words } = await readLocale();
  return (
    <PlainFrame words={words}>
      <title>{`${words.failure.notFoundTitle} · ${words.product}`}</title>
      <NothingHere />
    </PlainFrame>
  );
}
