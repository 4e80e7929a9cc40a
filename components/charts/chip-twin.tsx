// The table twin of the chart of chip generations: the same numbers, family by family, each opening its claims.
import Link from 'next/link';
import { SpecValue } from '@/components/chips/spec-value';
import { ClaimLink } from '@/components/provenance/claim-link';
import type { ChipFamilyLine, ChipGenerationsChart, ChipPoint } from '@/lib/charts/chip-generations-model';
import {
  describeChipDate,
  describeFamilyGrowth,
  describeGrowthRefusal,
  describeOpenBasis,
  describePerYear,
  describeRatio,
  describeYears,
} from '@/lib/charts/chip-generations-words';
import { CHIP_STATUSES, labelOf } from '@/lib/domain/vocabulary';
import { FamilyMark } from './chip-legend';

function FamilyHead({ family, hrefOf }: { readonly family: ChipFamilyLine; readonly hrefOf: HrefOf }) {
  const { key, label, designer, growth } = family;
  const words = growth === null ? null : describeFamilyGrowth(growth);
  return (
    <tr className="fam">
      <th scope="colgroup" colSpan={5}>
        <FamilyMark family={family} />
        <Link href={hrefOf(`/chips/families/${key}`)} prefetch={false}>
          {label}
        </Link>
        <span className="lab">{designer}</span>
        {words === null || growth === null ? null : (
          <span className="grown">
            <ClaimLink {...growth.place}>{words}</ClaimLink>
          </span>
        )}
      </th>
    </tr>
  );
}

/** Path with the day of knowledge. */
type HrefOf = (path: string) => string;

function PointRow({ point, hrefOf }: { readonly point: ChipPoint; readonly hrefOf: HrefOf }) {
  const { slug, name, status, reading, step } = point;
  const isPlain = status === 'available' || status === 'superseded';
  return (
    <tr>
      <th scope="row">
        <Link href={hrefOf(`/chips/${slug}`)} prefetch={false}>
          {name}
        </Link>
        {isPlain ? null : <small> {labelOf(CHIP_STATUSES, status)}</small>}
      </th>
      <td className="date">{describeChipDate(point)}</td>
      <td className="r">
        <SpecValue reading={reading} />
      </td>
      {step === null ? (
        <>
          <td className="none" data-label="Against the one before">
            first drawn
          </td>
          <td className="none" />
        </>
      ) : (
        <>
          <td data-label="Against the one before">
            {step.ratio === null ? (
              <span className="spec-gap">{describeRatio(step, { above: name, below: step.fromName })}</span>
            ) : (
              <ClaimLink {...reading.place}>
                {describeRatio(step, { above: name, below: step.fromName })}
              </ClaimLink>
            )}{' '}
            <span className="lab">
              over {step.fromName}
              {[describeYears(step), describeOpenBasis(step)].map((part, index) =>
                part === null ? '' : `${index === 0 ? ' ' : ', '}${part}`,
              )}
            </span>
          </td>
          <td data-label="Growth a year">
            {step.perYear === null ? (
              step.growthRefusal === null ? null : (
                <span className="spec-gap">{describeGrowthRefusal(step.growthRefusal)}</span>
              )
            ) : (
              <ClaimLink {...reading.place}>{describePerYear(step)}</ClaimLink>
            )}
          </td>
        </>
      )}
    </tr>
  );
}

/** The figures of the chart. `hrefOf` keeps the day of knowledge in links. */
export function ChipTwin({
  model,
  hrefOf,
}: {
  readonly model: ChipGenerationsChart;
  readonly hrefOf: HrefOf;
}) {
  return (
    <table className="chip-twin">
      <caption className="vh">
        {model.title}, {model.unit}: the figures of the chart.
      </caption>
      <colgroup>
        <col className="c-name" />
        <col className="c-date" />
        <col className="c-value" />
        <col />
        <col className="c-growth" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Generation</th>
          <th scope="col">Date</th>
          <th scope="col" className="r">
            {model.specLabel} <small>{model.unit}</small>
          </th>
          <th scope="col">
            Against the one before <small>nearest earlier of the family that is drawn</small>
          </th>
          <th scope="col">
            Growth a year <small>between dates of availability</small>
          </th>
        </tr>
      </thead>
      {model.families.map((family) => (
        <tbody key={family.key}>
          <FamilyHead family={family} hrefOf={hrefOf} />
          {family.points.map((point) => (
            <PointRow key={point.slug} point={point} hrefOf={hrefOf} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
