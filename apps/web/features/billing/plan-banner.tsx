'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Note } from '../../ui/note';
import { changing, toneOf } from './standings';

const minuteMs = 60_000;

/** On every page: that the plan lets less be done than usual, and where one sees what to do. Nothing is said while all is well. */
export function PlanBanner({ tenant, canSee, canEdit }: { tenant: string; canSee: boolean; canEdit: boolean }) {
  const here = usePathname();
  const { banner, standings } = useLocale().words.billing;
  const { data } = useQuery({
    ...useTRPC().billing.standing.queryOptions({ tenant }),
    staleTime: minuteMs,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const [gravest] = changing(data?.standings ?? []);
  // the plan's own page says it at length
  if (!gravest || here === `/t/${tenant}/billing`) return null;
  return (
    <section className="banners" aria-label={banner.label}>
      <Note tone={toneOf(gravest)} title={standings[gravest].title}>
        {standings[gravest].now} {canSee ? <Link href={`/t/${tenant}/billing`}>{banner.link}</Link> : null}
        {canEdit ? null : ` ${banner.others}`}
      </Note>
    </section>
  );
}
