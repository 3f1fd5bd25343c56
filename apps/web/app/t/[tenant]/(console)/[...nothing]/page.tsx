import { notFound } from 'next/navigation';

/** An address that leads to nothing in an organisation: whoever is inside keeps the frame, and with it the ways on. */
export default function Nothing(): never {
  notFound();
}
