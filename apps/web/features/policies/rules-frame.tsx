import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head';
import { Status } from '../../ui/outcome';
import { differingRules } from './effective';
import { readPolicy, rulesAddress } from './read-policy';

const parts = ['', 'review', 'versions', 'page-for-site'] as const;
type Part = (typeof parts)[number];

/** What stands above every part of the rules: for whom they are, how they stand, and the parts. */
export async function RulesFrame(props: {
  tenant: string;
  wanted: string | undefined;
  part: Part;
  children: ReactNode;
}) {
  const { tenant, wanted, part, children } = props;
  const { words, policy, assistants, subject } = await readPolicy(tenant, wanted);
  const say = words.policies;
  const changes = differingRules(policy.inForce?.rules ?? {}, policy.draft).length;
  const titles: Record<Part, string> = {
    '': say.edit,
    review: say.review,
    versions: say.versions,
    'page-for-site': say.site,
  };
  return (
    <>
      <PageHead
        title={say.title}
        lead={say.lead}
        meta={
          <>
            <span>{policy.inForce ? say.inForce(policy.inForce.number) : say.noneInForce}</span>
            {changes > 0 ? <Status state="draft">{say.draft}</Status> : null}
          </>
        }
        actions={
          changes > 0 && part !== 'review' ? (
            <Link className="btn" href={rulesAddress(tenant, 'review', subject)}>
              {say.toReview(changes)}
            </Link>
          ) : null
        }
      />
      {assistants.length > 0 ? (
        <form method="get" className="filters rules-for">
          <label htmlFor="rules-for">{say.forWhom}</label>
          <select id="rules-for" name="for" className="select" defaultValue={subject}>
            <option value="tenant">{say.whole}</option>
            {assistants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" className="btn second small">
            {words.parts.list.apply}
          </button>
          {subject === 'tenant' ? null : <p className="hint">{say.tightenOnly}</p>}
        </form>
      ) : null}
      <nav className="tabs" aria-label={say.tabs}>
        {parts.map((one) => (
          <Link key={one} href={rulesAddress(tenant, one, subject)} aria-current={one === part ? 'page' : undefined}>
            {titles[one]}
          </Link>
        ))}
      </nav>
      <div className="after-tabs">{children}</div>
    </>
  );
}
