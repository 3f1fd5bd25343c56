import { notFound, redirect } from 'next/navigation';
import { digestOf, failureOf } from './failure';

/**
 * Waits for what a page shows. Nothing there: the not-found page; session ended: the sign-in page; another way of signing in wanted:
 * the list of organisations, which shows it; anything else: the error page, with code and request id.
 */
export async function load<Data>(call: Promise<Data>): Promise<Data> {
  try {
    return await call;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'not_found') notFound();
    if (failure.code === 'unauthenticated') redirect('/sign-in?error=SessionRequired');
    if (failure.code === 'other_sign_in_required') redirect('/?choose=1');
    throw Object.assign(new Error(failure.code, { cause: error }), { digest: digestOf(failure) });
  }
}
