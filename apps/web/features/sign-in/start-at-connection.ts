/** Where a browser goes to sign in, or why it cannot: a reason that the sign-in page has words for. */
export type Start = { url: string } | { refusal: string };

/**
 * Begins a sign-in at an organisation's own service.
 * @param isAgain the service asks who one is even if it knows
 */
export async function startAtConnection(id: string, to: string, isAgain: boolean): Promise<Start> {
  try {
    const answer = await fetch(
      `/api/auth/signin/${encodeURIComponent(id)}${isAgain ? '?prompt=login&max_age=0' : ''}`,
      {
        method: 'POST',
        headers: { 'x-auth-return-redirect': '1' },
        body: new URLSearchParams({ callbackUrl: to }),
      },
    );
    return readStart(await answer.json(), window.location.origin);
  } catch {
    return { refusal: 'failed' };
  }
}

/** What the server answered. It sends back to the sign-in page where the service could not be asked. */
export function readStart(answer: unknown, origin: string): Start {
  const given = typeof answer === 'object' && answer !== null && 'url' in answer ? answer.url : undefined;
  const url = typeof given === 'string' ? URL.parse(given, origin) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return { refusal: 'failed' };
  const isBack = url.origin === origin && url.pathname === '/sign-in';
  return isBack ? { refusal: url.searchParams.get('error') ?? 'failed' } : { url: url.href };
}
