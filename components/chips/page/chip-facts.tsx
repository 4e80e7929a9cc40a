// What a chip generation is, in a line under its name, and its specifications in words.
import Link from 'next/link';
import type { Fact } from '@/components/deal/fact-list';
import { ClaimLink } from '@/components/provenance/claim-link';
import { FigureMarks } from '@/components/provenance/figure-marks';
import { DateText } from '@/components/ui/date-text';
import { summariseStanding } from '@/lib/domain/field-standing';
import { CHIP_KINDS, CHIP_STATUSES, labelOf } from '@/lib/domain/vocabulary';
import { formatCount } from '@/lib/format/number';
import type { ChipPageRecord } from '@/lib/services/chip-page-records';
import type { NamedRef } from '@/lib/services/deal-records';

function CompanyLink({ company }: { readonly company: NamedRef }) {
  return (
    <Link href={`/deals?company=${company.slug}`} prefetch={false}>
      {company.name}
    </Link>
  );
}

/** A date that opens its claims, with the signs of how it stands; in words where nobody gives it. */
function ClaimedDate({
  chip,
  field,
}: {
  readonly chip: ChipPageRecord;
  readonly field: 'announcedOn' | 'availableOn';
}) {
  const about = chip.claims.filter((claim) => claim.subjectType === 'chip' && claim.field === field);
  if (about.length === 0) return <DateText value={chip[field]} />;
  return (
    <>
      <ClaimLink subjectType="chip" subjectSlug={chip.slug} field={field}>
        <DateText value={chip[field]} />
      </ClaimLink>
      <FigureMarks standing={summariseStanding(about)} />
    </>
  );
}

export function ChipFacts({ chip }: { readonly chip: ChipPageRecord }) {
  return (
    <dl className="chip-facts">
      <div>
        <dt className="lab">Family</dt>
        <dd>
          <Link href={`/chips/families/${chip.familySlug}`} prefetch={false}>
            {chip.family}
          </Link>
          {chip.architecture === null ? null : `, ${chip.architecture}`}
        </dd>
      </div>
      <div>
        <dt className="lab">Designer</dt>
        <dd>
          <CompanyLink company={chip.designer} />
        </dd>
      </div>
      <div>
        <dt className="lab">Maker</dt>
        <dd>
          {chip.manufacturer === null ? (
            <span className="muted">not published</span>
          ) : (
            <CompanyLink company={chip.manufacturer} />
          )}
        </dd>
      </div>
      <div>
        <dt className="lab">Kind</dt>
        <dd>{labelOf(CHIP_KINDS, chip.kind)}</dd>
      </div>
      <div>
        <dt className="lab">Status</dt>
        <dd>{labelOf(CHIP_STATUSES, chip.status)}</dd>
      </div>
      <div>
        <dt className="lab">Announced</dt>
        <dd>
          <ClaimedDate chip={chip} field="announcedOn" />
        </dd>
      </div>
      <div>
        <dt className="lab">Available</dt>
        <dd>
          <ClaimedDate chip={chip} field="availableOn" />
        </dd>
      </div>
    </dl>
  );
}

const UNPUBLISHED = <span className="muted">not published</span>;

/** The specifications in words, and the dates with their claims. */
export function listTextFacts(chip: ChipPageRecord): Fact[] {
  const { specs } = chip;
  const given = (field: string, label: string, value: string | null): Fact[] =>
    value === null ? [] : [{ field, label, value }];
  return [
    { field: 'announcedOn', label: 'Announced', value: <DateText value={chip.announcedOn} /> },
    { field: 'availableOn', label: 'Available', value: <DateText value={chip.availableOn} /> },
    { field: 'manufacturer', label: 'Maker', value: chip.manufacturer?.name ?? UNPUBLISHED },
    { field: 'specs.chipUnit', label: 'One chip is', value: specs.chipUnit ?? UNPUBLISHED },
    ...given('specs.variant', 'Variant', specs.variant),
    { field: 'specs.memoryType', label: 'Memory type', value: specs.memoryType ?? UNPUBLISHED },
    ...given('specs.memoryNote', 'Memory, note', specs.memoryNote),
    { field: 'specs.interconnect', label: 'Interconnect', value: specs.interconnect ?? UNPUBLISHED },
    ...given(
      'specs.facilityPowerW',
      'Site power per chip',
      specs.facilityPowerW === null
        ? null
        : `${formatCount(specs.facilityPowerW)} W, power of a whole site divided by its chips`,
    ),
  ];
}
