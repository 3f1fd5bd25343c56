'use client';
import type { PolicyInfo, RoleInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { CopyButton } from '../../ui/copy-button';
import { PrintButton } from '../../ui/print-button';
import { effectiveRules, groupNames, groups } from './effective';
import { useSentence } from './use-sentence';

/** The rules that hold as a page for the organisation's website: to copy or to print. */
export function SiteText(props: {
  policy: PolicyInfo;
  roles: readonly RoleInfo[];
  name: string;
  since: string | null;
}) {
  const { policy, roles, name, since } = props;
  const { words, format } = useLocale();
  const say = words.policies;
  const sentence = useSentence(roles);
  const rules = effectiveRules(policy.above, policy.inForce?.rules ?? {});
  const parts = groupNames.map((group) => ({
    title: say.groups[group],
    text: groups[group]
      .map((rule) => sentence(rules, rule))
      .filter(Boolean)
      .join(' '),
  }));
  const intro = say.siteIntro(name);
  const end = since === null ? '' : say.siteEnd(format.date(since));
  const html = [
    `<h1>${escaped(say.siteTitle(name))}</h1>`,
    `<p>${escaped(intro)}</p>`,
    ...parts.map(({ title, text }) => `<h2>${escaped(title)}</h2>\n<p>${escaped(text)}</p>`),
    ...(end ? [`<p>${escaped(end)}</p>`] : []),
  ].join('\n');
  return (
    <>
      <div className="flow between no-print mb-5">
        <p className="dim">{say.siteLead}</p>
        <div className="actions">
          <CopyButton text={html} what={say.copyHtml} />
          <PrintButton label={say.print} small />
        </div>
      </div>
      <article className="sheet prose">
        <h2 className="h2">{say.siteTitle(name)}</h2>
        <p>{intro}</p>
        {parts.map(({ title, text }) => (
          <section key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </section>
        ))}
        {end ? <p className="meta">{end}</p> : null}
      </article>
    </>
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
