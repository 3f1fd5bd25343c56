'use client';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { CodeBlock } from '../../../ui/code-block';
import { Check, FieldGroup } from '../../../ui/field';
import { Steps } from '../../../ui/steps';
import { type ProviderKind, providerKinds } from './provider-kind';

/** What to do at the service, step by step, and the address that it must be told. */
export function ConnectionHelp(props: {
  kind: ProviderKind;
  /** Not known before the connection is saved: it names it. */
  callbackUrl: string | undefined;
  onChange: (kind: ProviderKind) => void;
}) {
  const { kind, callbackUrl, onChange } = props;
  const { signIn } = useLocale().words.settings;
  return (
    <>
      <Band title={signIn.redirect} text={callbackUrl ? signIn.redirectText : undefined}>
        {callbackUrl ? (
          <CodeBlock text={callbackUrl} label={signIn.redirect} />
        ) : (
          <p className="dim">{signIn.redirectLater}</p>
        )}
      </Band>
      <Band title={signIn.help}>
        <div className="stack form-width">
          <FieldGroup legend={signIn.kind}>
            {providerKinds.map((one) => (
              <Check
                key={one}
                type="radio"
                name="kind"
                label={signIn.kinds[one]}
                hint={signIn.kindTexts[one]}
                checked={kind === one}
                onChange={() => onChange(one)}
              />
            ))}
          </FieldGroup>
          <Steps steps={signIn.steps[kind]} />
        </div>
      </Band>
    </>
  );
}
