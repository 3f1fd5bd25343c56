import { notFound, redirect } from 'next/navigation';
import { digestOf, failureOf } from './failure';

/**
 * Waits for what a page shows. Nothing there: the not-found page; session ended: the sign-in page; anything else: the error page,
 * with code and request id.
 */
export async function load<Data>(call: Promise<Data>): Promise<Data> {
  try {
    return await call;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'not_found') notFound();
    if (failure.code === 'unauthenticated') redirect('/sign-in?error=SessionRequired');
    throw Object.assign(new Error(failure.code, { cause: error }), { digest: digestOf(failure) });
  }
}
