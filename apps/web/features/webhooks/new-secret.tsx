'use client';
import { useEffect, useRef } from 'react';
import { useLocale } from '../../locale/locale-provider';
import { CodeBlock } from '../../ui/code-block';
import { Disclosure } from '../../ui/disclosure';
import { verifySample } from './sample';

/** A secret that was just made: shown this once, with how it is used. It comes into sight and takes the focus. */
export function NewSecret({ secret, isRotated = false }: { secret: string; isRotated?: boolean }) {
  const say = useLocale().words.settings.webhooks;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  }, [secret]);
  return (
    <section className="newkey" aria-labelledby="new-secret">
      <h2 className="h3" id="new-secret" ref={heading} tabIndex={-1}>
        {isRotated ? say.rotated : say.made}
      </h2>
      <p className="dim mt-2 mb-4">
        {say.madeText} {isRotated ? say.rotatedText : null}
      </p>
      <CodeBlock text={secret} label={say.secret} kind="main" />
      <div className="mt-4">
        <Verify isOpen={!isRotated} />
      </div>
    </section>
  );
}

/** How a receiver checks that a message is from here. */
export function Verify({ isOpen = false }: { isOpen?: boolean }) {
  const say = useLocale().words.settings.webhooks;
  return (
    <Disclosure title={say.verify} isOpen={isOpen}>
      <p className="dim mb-3">
        {say.verifyText} <a href="https://www.standardwebhooks.com/">{say.standard}</a>
      </p>
      <CodeBlock text={verifySample} label={say.sample} />
    </Disclosure>
  );
}
