import { ClaimLink } from '@/components/provenance/claim-link';
import type { ChipFamilyLine, ChipGenerationsChart, ChipPoint } from '@/lib/charts/chip-generations-model';
import {
  describeChipDate,
  describePerYear,
  describeRatio,
  describeSupport,
  describeYears,
} from '@/lib/charts/chip-generations-words';
import { formatList, plural } from '@/lib/format/number';
import { formatSpecNumber } from '@/lib/format/spec';
import type { ChipGeometry } from './chip-geometry';
import { FamilyMark } from './chip-legend';

const WIDTH = 268;
const GAP = 16;
/** Height that it has as a rule, px. */
const USUAL_HEIGHT = 150;
const MOST_PUBLISHERS = 3;

function namePublishers(publishers: readonly string[]): string {
  const more = publishers.length - MOST_PUBLISHERS;
  const named = publishers.slice(0, MOST_PUBLISHERS);
  return formatList(more > 0 ? [...named, plural(more, 'other')] : named);
}

/** What is known of the generation under pointer or keys: number, date, support, step, and the way to its sources. */
export function ChipTip({
  model,
  geometry,
  family,
  point,
}: {
  readonly model: ChipGenerationsChart;
  readonly geometry: ChipGeometry;
  readonly family: ChipFamilyLine;
  readonly point: ChipPoint;
}) {
  const { name, reading, step, publishers } = point;
  const [x, y] = [geometry.x(point.at), geometry.y(point.value)];
  const isLeft = x + GAP + WIDTH > geometry.width;
  const left = Math.max(0, isLeft ? x - GAP - WIDTH : x + GAP);
  const top = Math.max(0, Math.min(y - 20, geometry.height - USUAL_HEIGHT));
  const years = step === null ? null : describeYears(step);
  const perYear = step === null ? null : describePerYear(step);
  return (
    <div className="cap-tip chip-tip" style={{ left, top, width: Math.min(WIDTH, geometry.width) }}>
      <p className="cap-tip-head">
        <b>{name}</b>
        <span className="chip-tip-family">
          <FamilyMark family={family} /> {family.label}
        </span>
      </p>
      <p className="chip-tip-number">
        <ClaimLink {...reading.place}>
          <b>{formatSpecNumber(reading)}</b>
        </ClaimLink>
        <span>{model.unit}</span>
      </p>
      <p className="cap-tip-note">
        {describeChipDate(point)}; {describeSupport(point)}
      </p>
      {step === null ? null : (
        <p className="cap-tip-note">
          {describeRatio(step, { above: name, below: step.fromName })} over {step.fromName}
          {years === null ? '' : ` ${years}`}
          {perYear === null ? '' : `, ${perYear}`}
        </p>
      )}
      <p className="cap-tip-note">
        <a href={`/claims/${reading.place.subjectType}/${reading.place.subjectSlug}#${reading.place.field}`}>
          {publishers.length === 0 ? 'Claims' : namePublishers(publishers)}
        </a>
      </p>
    </div>
  );
}
