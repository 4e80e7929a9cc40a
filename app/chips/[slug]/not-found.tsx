import { NearestChips } from '@/components/chips/page/nearest-chips.client';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/button';
import { listChips } from '@/lib/services/list-chips';

/** The address names no chip generation: offers those that it may be a slip for. */
export default async function NoSuchChip() {
  const chips = (await listChips()).map(({ slug, name }) => ({ slug, name }));
  return (
    <PageShell dataset={null} section="chips" path="/chips">
      <PageHead title="No such chip" lede="The address names no chip generation of the ledger." />
      <NearestChips chips={chips} />
      <div className="acts">
        <ButtonLink href="/chips">All generations</ButtonLink>
      </div>
    </PageShell>
  );
}
