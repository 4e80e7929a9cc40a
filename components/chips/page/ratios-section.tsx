// A generation against its neighbours: the ratios that the published numbers give, and the ratios that are claimed.
import Link from 'next/link';
import { toChipHref } from '@/components/chips/chip-links';
import { SpecValue } from '@/components/chips/spec-value';
import { Section } from '@/components/layout/section';
import { ClaimLink } from '@/components/provenance/claim-link';
import { DateText } from '@/components/ui/date-text';
import { CLAIMED_RATIOS } from '@/lib/domain/claimed-ratios';
import { CHIP_SPECS, SPEC_LEVELS, type SpecLevel } from '@/lib/domain/chip-specs';
import { groupBy } from '@/lib/domain/group-by';
import type { SpecRatio } from '@/lib/domain/spec-ratios';
import { EVIDENCES, labelOf, RANKS, SOURCE_KINDS } from '@/lib/domain/vocabulary';
import {
  describeGiven,
  describePosition,
  describeSpecRefusal,
  describeUnchecked,
  formatClaimedRatio,
  formatSpecRatio,
} from '@/lib/format/chip-ratio-words';
import { shortChipName } from '@/lib/format/chip-name';
import { formatTimes } from '@/lib/format/spec';
import { formatClaimValue } from '@/lib/format/claim-value';
import type { ChipComparison, ChipPageRecord, ClaimedRatio } from '@/lib/services/chip-page-records';

const RANK_ORDER = RANKS.map(({ value }) => value);

function RatioCells({
  ratio,
  level,
  comparison,
}: {
  readonly level: SpecLevel;
  readonly ratio: SpecRatio | undefined;
  readonly comparison: ChipComparison;
}) {
  const names = {
    above: shortChipName(comparison.of.name),
    below: shortChipName(comparison.against.name),
  };
  if (ratio === undefined) {
    return (
      <td className="ratio-none" colSpan={3}>
        <span className="spec-gap">{level === 'chip' ? 'of systems only' : 'of chips only'}</span>
      </td>
    );
  }
  const words = formatSpecRatio(ratio);
  const levelWords = labelOf(SPEC_LEVELS, level);
  return (
    <>
      <td data-label={`${levelWords}, ${names.above}`}>
        <div>
          <SpecValue reading={ratio.above} />
        </div>
      </td>
      <td data-label={`${levelWords}, ${names.below}`}>
        <div>
          <SpecValue reading={ratio.below} />
        </div>
      </td>
      <td className="ratio" data-label={`${levelWords}, ratio`}>
        <div>
          {words === null ? (
            <span className="spec-gap">
              {ratio.refusal === null ? null : `no ratio: ${describeSpecRefusal(ratio.refusal, names)}`}
            </span>
          ) : (
            <b>{words}</b>
          )}
        </div>
      </td>
    </>
  );
}

/** Every specification of two generations with the ratio, of a chip and of a system. */
function ComparisonTable({ comparison }: { readonly comparison: ChipComparison }) {
  const { of, against, ratios } = comparison;
  if (ratios.every(({ range }) => range === null)) {
    const without = [of, against].find(({ readings }) =>
      ratios.every(({ spec, level }) => {
        const state = readings[level].get(spec)?.state;
        return state !== 'published' && state !== 'derived';
      }),
    );
    return (
      <p className="section-foot">
        {without === undefined
          ? 'No ratio can be given: no specification is published of both.'
          : `No ratio can be given: no specification of ${shortChipName(without.name)} is published.`}
      </p>
    );
  }
  return (
    <table className="chip-ratios">
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            Specification
          </th>
          {SPEC_LEVELS.map(({ value, label }) => (
            <th key={value} scope="colgroup" colSpan={3}>
              {label}
            </th>
          ))}
        </tr>
        <tr>
          {SPEC_LEVELS.flatMap(({ value }) => [
            <th key={`${value} of`} scope="col">
              {shortChipName(of.name)}
            </th>,
            <th key={`${value} against`} scope="col">
              {shortChipName(against.name)}
            </th>,
            <th key={`${value} ratio`} scope="col" className="ratio">
              Ratio
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {CHIP_SPECS.map((spec) => (
          <tr key={spec.value}>
            <th scope="row">
              {spec.label}
              <small>
                {spec.unit.chip === spec.unit.system
                  ? spec.unit.chip
                  : `${spec.unit.chip} per chip, ${spec.unit.system} per system`}
              </small>
            </th>
            {SPEC_LEVELS.map(({ value: level }) => (
              <RatioCells
                key={level}
                level={level}
                ratio={ratios.find((ratio) => ratio.spec === spec.value && ratio.level === level)}
                comparison={comparison}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ClaimedRow({ claimed }: { readonly claimed: ClaimedRatio }) {
  const { claims, range, unit, factor, field, of, verdict, comparedWith, rival } = claimed;
  const [claim] = claims;
  const { source } = claim;
  const isDirect = unit === 'x' && field.direction === 'gain';
  return (
    <tr id={`claimed-${claim.slug}`} className={claim.rank === 'deprecated' ? 'dep' : undefined}>
      <td className="claimed-number" data-label="Claimed">
        <div>
          <ClaimLink subjectType="chip" subjectSlug={of.slug} field={field.field}>
            <b>
              {range === null ? formatClaimValue(claim) : formatClaimedRatio(range, unit, field.direction)}
            </b>
          </ClaimLink>
          {factor === null || isDirect ? null : <small>as a factor {formatTimes(factor)}</small>}
        </div>
      </td>
      <td data-label="Against">
        <div>
          {rival?.name.toLowerCase() === comparedWith?.toLowerCase() || comparedWith === rival?.slug
            ? rival?.name
            : (comparedWith ?? rival?.name ?? 'not said')}
        </div>
      </td>
      <td data-label="Who says so">
        <div>
          <Link href={`/sources/${source.slug}`} prefetch={false}>
            {source.publisher}
          </Link>
          , <DateText value={claim.assertedOn ?? source.publishedOn} />
          <small>
            {labelOf(SOURCE_KINDS, source.kind)}; {claim.says}
          </small>
        </div>
      </td>
      <td data-label="Standing">
        <div>
          {labelOf(RANKS, claim.rank)}, {labelOf(EVIDENCES, claim.evidence)}
          {claim.rankReason === null ? null : <small>{claim.rankReason}</small>}
          {claim.note === null ? null : <small>Note: {claim.note}</small>}
        </div>
      </td>
      <td data-label="Beside the numbers">
        <div>
          {verdict.kind === 'checked' ? describePosition(verdict) : describeUnchecked(verdict, comparedWith)}
        </div>
      </td>
    </tr>
  );
}

/** Claims beside which the same numbers are held have one key. */
function verdictKey({ rival, verdict }: ClaimedRatio): string {
  return verdict.kind === 'checked' ? `${rival?.slug} ${describeGiven(verdict.given)}` : '';
}

/** Claims under what the numbers give for them, the preferred one first. */
function ClaimedGroup({ group }: { readonly group: readonly ClaimedRatio[] }) {
  const [first] = group;
  if (first === undefined) return null;
  const { verdict, rival } = first;
  return (
    <>
      {verdict.kind === 'checked' ? (
        <tr className="claimed-numbers">
          <td colSpan={5}>
            Against {rival === null ? null : shortChipName(rival.name)} the numbers give{' '}
            {describeGiven(verdict.given)}.
          </td>
        </tr>
      ) : null}
      {[...group]
        .sort((a, b) => RANK_ORDER.indexOf(a.claims[0].rank) - RANK_ORDER.indexOf(b.claims[0].rank))
        .map((one) => (
          <ClaimedRow key={one.claims[0].slug} claimed={one} />
        ))}
    </>
  );
}

const FIELD_ORDER = new Map(CLAIMED_RATIOS.map(({ field }, index) => [field, index]));

/** The place of the claims of one field in the order of fields. */
function placeOf([first]: readonly ClaimedRatio[]): number {
  return FIELD_ORDER.get(first?.field.field ?? '') ?? 0;
}

/** What is claimed, by what it is about, each group under what the numbers give for it. */
function ClaimedTable({
  claimed,
  caption,
  isOfOthers = false,
}: {
  readonly claimed: readonly ClaimedRatio[];
  readonly caption: string;
  /** The claims are of several generations: each group says of which. */
  readonly isOfOthers?: boolean;
}) {
  const ofField = groupBy(claimed, ({ of, field }) => `${of.slug} ${field.field}`);
  const fields = [...ofField.values()].sort((a, b) => placeOf(a) - placeOf(b));
  return (
    <table className="claimed-ratios">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Claimed</th>
          <th scope="col">Against</th>
          <th scope="col">Who says so</th>
          <th scope="col">Rank and evidence</th>
          <th scope="col">Beside the numbers</th>
        </tr>
      </thead>
      {fields.map((ofOneField) => {
        const [first] = ofOneField;
        if (first === undefined) return null;
        const { field, of } = first;
        return (
          <tbody key={`${of.slug} ${field.field}`}>
            <tr className="spec-group">
              <th scope="rowgroup" colSpan={5}>
                {isOfOthers ? `${shortChipName(of.name)}: ${field.label}` : field.label}
              </th>
            </tr>
            {[...groupBy(ofOneField, verdictKey)].map(([key, group]) => (
              <ClaimedGroup key={key} group={group} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

const HOW =
  'The numbers are those above: peak rates and sizes as published, divided. A ratio rounds to a claim where, with as many decimals, it is the claim. Speed at work, cost and prices have no specification to be held beside.';

export function RatiosSection({
  chip,
  asOf,
}: {
  readonly chip: ChipPageRecord;
  readonly asOf: string | null;
}) {
  const { predecessorComparison: comparison, successorComparisons, claimedRatios, claimedOfOthers } = chip;
  const againstPredecessor = claimedRatios.filter(({ field }) => field.against === 'predecessor');
  const againstOthers = claimedRatios.filter(({ field }) => field.against !== 'predecessor');
  const successorSlugs = successorComparisons.map(({ of }) => of.slug);
  const ofOthers = claimedOfOthers.filter(({ of }) => !successorSlugs.includes(of.slug));
  return (
    <>
      <Section
        id="predecessor"
        title="Against its predecessor"
        note={
          comparison === null ? undefined : (
            <Link href={toChipHref(comparison.against.slug, asOf)} prefetch={false}>
              {comparison.against.name}
            </Link>
          )
        }
      >
        {comparison === null ? (
          <p className="section-foot">The ledger knows of no generation before it.</p>
        ) : (
          <ComparisonTable comparison={comparison} />
        )}
        {againstPredecessor.length === 0 ? (
          <p className="section-foot">No source in the ledger claims a ratio against the predecessor.</p>
        ) : (
          <>
            <h3 className="chip-h3">What is claimed, and what the numbers give</h3>
            <ClaimedTable
              claimed={againstPredecessor}
              caption="Claimed against the predecessor, with what the numbers give"
            />
            <p className="section-foot">{HOW}</p>
          </>
        )}
      </Section>
      {againstOthers.length === 0 ? null : (
        <Section id="claimed-others" title="Claimed against GPUs and others">
          <ClaimedTable claimed={againstOthers} caption="Claimed against GPUs and others" />
        </Section>
      )}
      {successorComparisons.map((one) => {
        const claimed = claimedOfOthers.filter(({ of }) => of.slug === one.of.slug);
        return (
          <Section
            key={one.of.slug}
            id={`successor-${one.of.slug}`}
            title={`Its successor ${shortChipName(one.of.name)} against it`}
            note={
              <Link href={toChipHref(one.of.slug, asOf)} prefetch={false}>
                {one.of.name}
              </Link>
            }
          >
            <ComparisonTable comparison={one} />
            {claimed.length === 0 ? null : (
              <>
                <h3 className="chip-h3">What is claimed, and what the numbers give</h3>
                <ClaimedTable claimed={claimed} caption={`Claimed of ${one.of.name} against ${chip.name}`} />
              </>
            )}
          </Section>
        );
      })}
      {ofOthers.length === 0 ? null : (
        <Section id="claimed-of-others" title="Claimed of others against it">
          <ClaimedTable claimed={ofOthers} caption={`Claimed of others against ${chip.name}`} isOfOthers />
        </Section>
      )}
    </>
  );
}
