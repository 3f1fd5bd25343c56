import { NothingHere } from '../features/session/nothing-here';

export default function NotFound() {
  return (
    <main className="page">
      <NothingHere />
    </main>
  );
}
