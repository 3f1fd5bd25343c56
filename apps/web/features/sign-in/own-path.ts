/** A path of our own out of an address; anything that could lead elsewhere becomes the start page. The server decides it the same way. */
export function ownPath(to: string | string[] | undefined): string {
  return typeof to === 'string' && /^\/(?![/\\])[^\s\\]{0,499}$/.test(to) ? to : '/';
}

/** The sign-in page, to come back from. */
export function signInPath(to: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...more, ...(to !== '/' && { to }) }).toString();
  return query ? `/sign-in?${query}` : '/sign-in';
}
