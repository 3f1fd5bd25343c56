import Link from 'next/link';

/** An organisation's name, which leads to where it stands in the list. */
export function TenantName({ tenantName, slug }: { tenantName: string; slug: string }) {
  return (
    <Link className="row-title wrap-anywhere" href={`/operator?text=${encodeURIComponent(slug)}`}>
      {tenantName}
    </Link>
  );
}
