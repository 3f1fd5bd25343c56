import Link from 'next/link';
import type { Messages } from '../../../messages';

/** Leads to where an organisation gets its plan by hand. */
export function SetPlanLink({ slug, name, words }: { slug: string; name: string; words: Messages }) {
  const { operatorBilling: say } = words;
  return (
    <Link className="nw" href={`/operator/billing/plan?tenant=${encodeURIComponent(slug)}`}>
      {say.setPlanOf}
      <span className="sr"> {say.forName(name)}</span>
    </Link>
  );
}
