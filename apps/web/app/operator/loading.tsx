'use client';
import { useLocale } from '../../locale/locale-provider';
import { Skeleton } from '../../ui/skeleton';

export default function Loading() {
  return <Skeleton label={useLocale().words.actions.loading} />;
}
