'use client';
import Form from 'next/form';
import type { AssistantVersion } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Disclosure } from '../../ui/disclosure';
import { draftKey, nextVersion, type Sides } from './version-sides';

/** Which two are compared; it is in the address, so that a comparison can be sent to a colleague. */
export function ChooseSides(props: { versions: readonly AssistantVersion[]; sides: Sides; root: string }) {
  const { versions, sides, root } = props;
  const say = useLocale().words.versions;
  const [from, to] = [sides.before.key, sides.after.key];
  const options = [
    <option key={draftKey} value={draftKey}>
      {say.draftOf(nextVersion(versions))}
    </option>,
    ...versions.map(({ version }) => (
      <option key={version} value={version}>
        {say.version(version)}
      </option>
    )),
  ];
  return (
    <Disclosure title={say.chooseTitle}>
      {/* made anew with another choice, since the browser keeps what was chosen in a form */}
      <Form key={`${from} ${to}`} action={root} scroll={false} className="stack" aria-label={say.chooseTitle}>
        {(
          [
            ['from', say.old, from],
            ['to', say.new, to],
          ] as const
        ).map(([name, label, key]) => (
          <div key={name} className="field">
            <label htmlFor={`compare-${name}`}>{label}</label>
            <select id={`compare-${name}`} name={name} className="select" defaultValue={key}>
              {options}
            </select>
          </div>
        ))}
        <button type="submit" className="btn second small">
          {say.show}
        </button>
      </Form>
    </Disclosure>
  );
}
