import type { Metadata } from 'next';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/button';

export const metadata: Metadata = { title: 'No such page' };

/** The address leads nowhere. */
export default function NotFound() {
  return (
    <PageShell dataset={null} section={null} path="/">
      <PageHead
        title="No such page"
        lede="The address names no page of the ledger and no record it knows. Deals keep their address for good, so it may be mistyped."
      />
      <div className="acts">
        <ButtonLink href="/deals">All deals</ButtonLink>
        <ButtonLink href="/capacity">Capacity</ButtonLink>
      </div>
    </PageShell>
  );
}
