'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { Button } from '../../../ui/button';
import { Input } from '../../../ui/field';
import { Status } from '../../../ui/outcome';
import { RemoveLogo } from './remove-logo';
import { addressOf, type LogoProblem, problemOfAnswer, problemOfFile } from './logo-file';

/** The organisation's logo: looked at on both grounds before it is saved. The server draws it anew, so that nothing else is in it. */
export function Logo({
  tenant,
  hasLogo,
  canEdit,
}: {
  tenant: { slug: string; name: string };
  hasLogo: boolean;
  canEdit: boolean;
}) {
  const { organisation } = useLocale().words.settings;
  const [chosen, setChosen] = useState<{ file: File; address: string } | null>(null);
  const [problem, setProblem] = useState<LogoProblem>();
  const [state, setState] = useState<'still' | 'saving' | 'saved' | 'removed'>('still');
  /** Names the stored picture anew when it has changed, or the browser would show the old one. */
  const [version, setVersion] = useState(0);
  const [formKey, setFormKey] = useState(0);
  const router = useRouter();

  const choose = async (file: File | undefined) => {
    const wrong = file && problemOfFile(file);
    setState('still');
    setProblem(wrong);
    setChosen(file && !wrong ? { file, address: await addressOf(file) } : null);
  };
  const settle = (outcome: 'saved' | 'removed') => {
    setState(outcome);
    setChosen(null);
    setProblem(undefined);
    setVersion((before) => before + 1);
    setFormKey((before) => before + 1);
    router.refresh();
  };
  const save = async (file: File) => {
    setState('saving');
    try {
      const answer = await fetch(`/api/logo/${tenant.slug}`, { method: 'PUT', body: file });
      if (answer.ok) return settle('saved');
      setProblem(problemOfAnswer(await answer.json()));
    } catch {
      setProblem('failed');
    }
    setState('still');
  };

  return (
    <Band title={organisation.logo} text={organisation.logoText}>
      <div className="stack form-width">
        {chosen ? (
          <>
            <Grounds
              address={chosen.address}
              name={tenant.name}
              onBroken={() => {
                setProblem('not_a_picture');
                setChosen(null);
              }}
            />
            <p className="meta">{organisation.logoPreview}</p>
          </>
        ) : hasLogo ? (
          <Grounds address={`/api/logo/${tenant.slug}?version=${version}`} name={tenant.name} />
        ) : (
          <p className="dim">{organisation.logoNone}</p>
        )}
        {canEdit ? (
          <>
            <Input
              key={formKey}
              type="file"
              accept="image/png,image/svg+xml,image/jpeg,image/webp,image/gif"
              label={organisation.logoChoose}
              hint={organisation.logoHint}
              error={problem && organisation.logoProblems[problem]}
              onChange={(event) => void choose(event.target.files?.[0])}
            />
            <div className="actions">
              {chosen ? (
                <Button busy={state === 'saving' && organisation.logoSaving} onClick={() => void save(chosen.file)}>
                  {organisation.logoSave}
                </Button>
              ) : hasLogo ? (
                <RemoveLogo tenant={tenant.slug} onRemoved={() => settle('removed')} />
              ) : null}
              <output>
                {state === 'saved' ? <Status state="ok">{organisation.logoSaved}</Status> : null}
                {state === 'removed' ? <Status state="ok">{organisation.logoRemoved}</Status> : null}
              </output>
            </div>
          </>
        ) : null}
      </div>
    </Band>
  );
}

/** A picture on a light and on a dark ground. */
function Grounds({ address, name, onBroken }: { address: string; name: string; onBroken?: () => void }) {
  const { organisation } = useLocale().words.settings;
  return (
    <div className="logo-grounds">
      <img src={address} alt={organisation.logoNow(name)} onError={onBroken} />
      <img src={address} alt="" />
    </div>
  );
}
