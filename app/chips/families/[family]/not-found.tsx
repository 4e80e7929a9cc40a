import Link from 'next/link';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { listChipFamilies } from '@/lib/services/find-chip-family';

/** No family or architecture has this address: those that have one. */
export default async function FamilyNotFound() {
  const families = await listChipFamilies();
  return (
    <PageShell dataset={null} section="chips" path="/chips">
      <PageHead
        title="No such chip family"
        lede="The ledger knows no family and no architecture of this name. These it knows:"
      />
      <ul className="fam-known" aria-label="Chip families and architectures">
        {families.map(({ slug, name }) => (
          <li key={slug}>
            <Link href={`/chips/families/${slug}`} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </PageShell>
  );
}
