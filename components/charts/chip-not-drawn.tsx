// The generations that the chart has no point for, beside it, with the reason.
import Link from 'next/link';
import { SpecValue } from '@/components/chips/spec-value';
import { Section } from '@/components/layout/section';
import type { ChartedGeneration, ChipGenerationsChart } from '@/lib/charts/chip-generations-model';
import { describeUnknown } from '@/lib/charts/chip-generations-words';
import { plural } from '@/lib/format/number';

type HrefOf = (path: string) => string;

function Name({ generation, hrefOf }: { readonly generation: ChartedGeneration; readonly hrefOf: HrefOf }) {
  const { slug, name, family } = generation;
  return (
    <span>
      <Link href={hrefOf(`/chips/${slug}`)} prefetch={false}>
        {name}
      </Link>{' '}
      <span className="lab">{family}</span>
    </span>
  );
}

/** Both lists, each only where it has something to say. */
export function ChipNotDrawn({
  model: { undated, unknown, unit },
  hrefOf,
}: {
  readonly model: ChipGenerationsChart;
  readonly hrefOf: HrefOf;
}) {
  if (undated.length === 0 && unknown.length === 0) return null;
  return (
    <div className="chip-not-drawn">
      {undated.length === 0 ? null : (
        <Section
          id="without-date"
          title="Not drawn: no date"
          note={`${plural(undated.length, 'generation')}, ${unit}`}
        >
          <ul>
            {undated.map((generation) => (
              <li key={generation.slug}>
                <Name generation={generation} hrefOf={hrefOf} />
                <SpecValue reading={generation.reading} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {unknown.length === 0 ? null : (
        <Section id="without-figure" title="Not drawn: no figure" note={plural(unknown.length, 'generation')}>
          <ul className="is-many">
            {unknown.map((generation) => (
              <li key={generation.slug}>
                <Name generation={generation} hrefOf={hrefOf} />
                <span className="spec-gap">{describeUnknown(generation)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
