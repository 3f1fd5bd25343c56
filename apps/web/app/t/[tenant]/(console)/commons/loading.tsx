'use client';
import { useEntryLocale } from '../../../../../locale/entry-locale';
import { SkeletonRows } from '../../../../../ui/skeleton';

export default function Loading() {
  return <SkeletonRows isPage label={useEntryLocale().words.actions.loading} rows={8} columns={3} />;
}
