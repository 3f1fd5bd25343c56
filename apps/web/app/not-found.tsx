import { readLocale } from '../locale/server-locale';
import { NothingHere } from '../features/session/nothing-here';

export default async function NotFound() {
  const { words } = await readLocale();
  return (
    <main className="page">
      <title>{`${words.failure.notFoundTitle} · ${words.product}`}</title>
      <NothingHere />
    </main>
  );
}
