import type { EntryMessages } from '../../messages/sv/entry';
import { Button, buttonClass } from '../../ui/plain-button';
import { Refused } from './refused';

/** What the address of a mailed link says; anything may stand there. */
export type MailedLink = Record<string, string | string[] | undefined>;

/** A link from a mail, before it is used: programs that check mail open it, and press no buttons. */
export function OpenLink({ link, words }: { link: MailedLink; words: EntryMessages }) {
  const { signIn } = words;
  const { token, email, callbackUrl = '/' } = link;
  if (typeof token !== 'string' || typeof email !== 'string' || typeof callbackUrl !== 'string')
    return (
      <>
        <h1 className="mb-5">{signIn.title}</h1>
        <Refused reason="link_not_valid" words={words} />
        <div className="actions mt-5">
          <a className={buttonClass({})} href="/sign-in">
            {signIn.toSignIn}
          </a>
        </div>
      </>
    );
  return (
    <>
      <h1>{signIn.title}</h1>
      <p className="lead mt-3 wrap-anywhere">{signIn.open.lead(email)}</p>
      <form className="ways mt-5" action="/api/auth/callback/email">
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="email" value={email} />
        <Button type="submit">{signIn.open.button}</Button>
      </form>
      <p className="dim mt-5">{signIn.open.other}</p>
      <p className="meta mt-3">{signIn.open.why}</p>
    </>
  );
}
