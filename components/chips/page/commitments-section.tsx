// What is promised on a generation: every deal, what it comes to, who is to have it and where it stands.
import Link from 'next/link';
import { ChipNames } from '@/components/chips/chip-links';
import { ChipEstimateLine } from '@/components/chips/estimates/chip-estimate-line';
import { EstimateText } from '@/components/chips/estimates/estimate-text';
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { Gauge } from '@/components/certainty/gauge';
import { NOT_GIVEN } from '@/components/deal/figure-facts';
import { ProseSources, toDealHref } from '@/components/deal/source-ref';
import { Section } from '@/components/layout/section';
import { ClaimLink } from '@/components/provenance/claim-link';
import { FigureMarks } from '@/components/provenance/figure-marks';
import { DateText } from '@/components/ui/date-text';
import type { CapacityCount, LayerCount } from '@/lib/domain/chip-capacity';
import type { CommitmentEstimate } from '@/lib/domain/chip-estimate';
import { labelOf, LAYERS, POWER_BASES } from '@/lib/domain/vocabulary';
import { describeParts } from '@/lib/format/certainty-words';
import { shortChipName } from '@/lib/format/chip-name';
import { formatEstimatedChips, formatEstimatedPower } from '@/lib/format/estimate-words';
import { formatCount, formatList, plural } from '@/lib/format/number';
import { formatGwRange, formatGwUnit } from '@/lib/format/power';
import { formatRangeWords } from '@/lib/format/range';
import { formatTotalGw } from '@/lib/format/total-words';
import type { ChipCommitment } from '@/lib/services/chip-capacity';
import type { ChipPageRecord } from '@/lib/services/chip-page-records';

function Size({ commitment }: { readonly commitment: ChipCommitment }) {
  const { capacity } = commitment;
  const { powerKw, chipCount, slug } = capacity;
  const isLapsed = capacity.certainty === 'lapsed';
  return (
    <>
      {powerKw === null ? null : (
        <span className="chip-size">
          <Gauge parts={capacity.parts} unit="kw" isLapsed={isLapsed} />{' '}
          <ClaimLink subjectType="capacity" subjectSlug={slug} field="powerGw">
            <b className={isLapsed ? 'lap' : undefined}>{formatGwRange(powerKw)}</b>
          </ClaimLink>
          <FigureMarks standing={capacity.standing} />
        </span>
      )}
      {powerKw === null || capacity.powerBasis === 'unknown' ? null : (
        <small>{labelOf(POWER_BASES, capacity.powerBasis)} power</small>
      )}
      {chipCount === null ? null : (
        <span className="chip-count">
          <ClaimLink subjectType="capacity" subjectSlug={slug} field="chipCount">
            {formatRangeWords(chipCount, formatCount)} chips
          </ClaimLink>
        </span>
      )}
      {powerKw === null && chipCount === null ? NOT_GIVEN : null}
    </>
  );
}

/** Chips where power is given, power where chips are; the page of estimates says of the others why there is none. */
function Estimate({ estimate }: { readonly estimate: CommitmentEstimate }) {
  const { chips, powerKw } = estimate;
  if (chips !== null) return <EstimateText band={`${formatEstimatedChips(chips)} chips`} />;
  return powerKw === null ? null : <EstimateText band={formatEstimatedPower(powerKw)} />;
}

function CommitmentRow({
  commitment,
  chip,
  asOf,
}: {
  readonly commitment: ChipCommitment;
  readonly chip: ChipPageRecord;
  readonly asOf: string | null;
}) {
  const { capacity, deal, dealAnnouncedOn } = commitment;
  const { customer, provider, site, certainty, parts, chips, startOn, dueOn, layer } = capacity;
  const estimate = chip.estimates[capacity.slug];
  const others = chips.filter(({ slug }) => slug !== chip.slug);
  return (
    <tr id={capacity.slug}>
      <th scope="row">
        {customer.name}
        <small>
          {[provider === null ? null : `from ${provider.name}`, site === null ? null : `at ${site.name}`]
            .filter((words) => words !== null)
            .join(', ')}
        </small>
      </th>
      <td data-label="Size">
        <div>
          <Size commitment={commitment} />
          {estimate !== undefined && certainty !== 'lapsed' ? (
            <small>
              <Estimate estimate={estimate} />
            </small>
          ) : null}
        </div>
      </td>
      <td data-label="Certainty">
        <div>
          {certainty === null ? null : <CertaintyMark certainty={certainty} withWord={parts.length < 2} />}
          {parts.length > 1 ? ` ${describeParts(parts, formatGwUnit)}` : null}
        </div>
      </td>
      <td data-label="Shared with">
        <div>
          {others.length === 0 ? (
            <span className="muted">none: this generation alone</span>
          ) : (
            <ChipNames chips={others} asOf={asOf} nameOf={({ name }) => shortChipName(name)} />
          )}
        </div>
      </td>
      <td data-label="Layer">
        <div>{labelOf(LAYERS, layer)}</div>
      </td>
      <td data-label="Starts">
        <div>{startOn === null ? NOT_GIVEN : <DateText value={startOn} />}</div>
      </td>
      <td data-label="Due">
        <div>{dueOn === null ? NOT_GIVEN : <DateText value={dueOn} />}</div>
      </td>
      <td data-label="Deal">
        <div>
          <Link href={toDealHref(deal.slug, asOf)} prefetch={false}>
            {deal.name}
          </Link>
          <small>
            <DateText value={dealAnnouncedOn} />
          </small>
        </div>
      </td>
    </tr>
  );
}

function CommitmentTable({
  commitments,
  chip,
  asOf,
  caption,
}: {
  readonly commitments: readonly ChipCommitment[];
  readonly chip: ChipPageRecord;
  readonly asOf: string | null;
  readonly caption: string;
}) {
  return (
    <table className="chip-commitments">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Customer</th>
          <th scope="col">Size</th>
          <th scope="col">Certainty</th>
          <th scope="col">Shared with</th>
          <th scope="col">Layer</th>
          <th scope="col">Starts</th>
          <th scope="col">Due</th>
          <th scope="col">Deal</th>
        </tr>
      </thead>
      <tbody>
        {commitments.map((commitment) => (
          <CommitmentRow key={commitment.capacity.slug} commitment={commitment} chip={chip} asOf={asOf} />
        ))}
      </tbody>
    </table>
  );
}

function LayerTotal({ count }: { readonly count: LayerCount }) {
  const { layer, total, parts } = count;
  return (
    <li>
      <span className="lab">{labelOf(LAYERS, layer)}</span> <Gauge parts={parts} unit="kw" />{' '}
      <b>{formatTotalGw(total)} GW</b>
      <small>{describeParts(parts, formatGwUnit)}</small>
    </li>
  );
}

function Total({
  title,
  count,
  note,
}: {
  readonly title: string;
  readonly count: CapacityCount;
  readonly note: string;
}) {
  return (
    <div>
      <h3 className="chip-h3">{title}</h3>
      {count.layers.length === 0 ? (
        <p className="muted">No gigawatts are given.</p>
      ) : (
        <ul>
          {count.layers.map((layer) => (
            <LayerTotal key={layer.layer} count={layer} />
          ))}
        </ul>
      )}
      <p className="lab">
        {count.layers.length > 1
          ? `Layers share gigawatts and are never added; each gigawatt counted once they come to ${formatTotalGw(count.across)} GW at most. `
          : null}
        {count.undisclosedCount === 0
          ? null
          : `${plural(count.undisclosedCount, 'commitment')} without gigawatts ${count.undisclosedCount === 1 ? 'is' : 'are'} left out. `}
        {note}
      </p>
    </div>
  );
}

function Customers({ commitments }: { readonly commitments: readonly ChipCommitment[] }) {
  const customers = [
    ...new Map(commitments.map(({ capacity }) => [capacity.customer.slug, capacity.customer])).values(),
  ];
  return (
    <p className="section-foot">
      <b>{customers.length === 1 ? 'Customer' : 'Customers'}:</b>{' '}
      {customers.map(({ slug, name }, index) => (
        <span key={slug}>
          {index === 0 ? null : ', '}
          <Link href={`/deals?company=${slug}`} prefetch={false}>
            {name}
          </Link>
        </span>
      ))}
      .
    </p>
  );
}

function Sites({ chip }: { readonly chip: ChipPageRecord }) {
  if (chip.sites.length === 0) {
    return <p className="section-foot">No source in the ledger names a site where it stands.</p>;
  }
  return (
    <ul className="plain-list">
      {chip.sites.map(({ site, operator, location, count, asOf }) => (
        <li key={site.slug}>
          {site.name}, {operator.name}, {location}:{' '}
          <ClaimLink subjectType="site" subjectSlug={site.slug} field={null}>
            {count === null ? 'count not given' : `${formatRangeWords(count, formatCount)} chips`}
          </ClaimLink>
          {asOf === null ? null : (
            <span className="muted">
              {' '}
              as of <DateText value={asOf} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Deals, totals, customers and sites of a generation. */
export function CommitmentsSection({
  chip,
  asOf,
}: {
  readonly chip: ChipPageRecord;
  readonly asOf: string | null;
}) {
  const { commitments, alone, withShared } = chip.commitments;
  const standing = commitments.filter(({ capacity }) => capacity.certainty !== 'lapsed');
  const lapsed = commitments.filter(({ capacity }) => capacity.certainty === 'lapsed');
  const partners = [
    ...new Set(
      standing.flatMap(({ capacity }) =>
        capacity.chips.filter(({ slug }) => slug !== chip.slug).map(({ name }) => shortChipName(name)),
      ),
    ),
  ];
  return (
    <>
      <Section
        id="commitments"
        title="Committed to it"
        note={
          <Link href={`/deals?chip=${chip.slug}`} prefetch={false}>
            {plural(chip.dealCount, 'deal')}
          </Link>
        }
      >
        {standing.length === 0 ? (
          <p className="section-foot">No commitment in the ledger names it.</p>
        ) : (
          <>
            <div className="chip-totals">
              <Total title="All that stands, on this generation alone" count={alone.standing} note="" />
              <Total
                title="All that stands, with what it shares"
                count={withShared.standing}
                note={
                  partners.length === 0
                    ? 'Nothing is shared with another generation.'
                    : `Shared commitments count here whole: they also count at ${formatList(partners)}, so these totals are never added up.`
                }
              />
            </div>
            <CommitmentTable
              commitments={standing}
              chip={chip}
              asOf={asOf}
              caption={`Commitments that name ${chip.name}`}
            />
            <Customers commitments={standing} />
            <p className="section-foot">
              Chips and power that no source gives are{' '}
              <Link href={`/chips/estimates?chip=${chip.slug}`} prefetch={false}>
                estimated
              </Link>{' '}
              where the power of a chip is known, and never counted in a total.
            </p>
          </>
        )}
        {chip.oneGigawatt === null ? null : (
          <div className="section-foot chip-estimate" data-figures>
            <ChipEstimateLine whatIf={chip.oneGigawatt} />
            <ProseSources subjectType="chip" subjectSlug={chip.slug} />
          </div>
        )}
        {lapsed.length === 0 ? null : (
          <>
            <h3 className="chip-h3">Lapsed</h3>
            <CommitmentTable
              commitments={lapsed}
              chip={chip}
              asOf={asOf}
              caption={`Commitments on ${chip.name} that lapsed`}
            />
          </>
        )}
      </Section>
      <Section
        id="sites"
        title="Where it stands"
        note={chip.sites.length === 0 ? undefined : plural(chip.sites.length, 'site')}
      >
        <Sites chip={chip} />
      </Section>
    </>
  );
}
