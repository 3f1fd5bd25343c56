'use client';
import { useEntryLocale } from '../../../../locale/entry-locale';
import { Skeleton } from '../../../../ui/skeleton';

export default function Loading() {
  return <Skeleton label={useEntryLocale().words.actions.loading} />;
}
