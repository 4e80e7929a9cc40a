// Short names of figures for legends, lists and overlaps.
import type { OverlapEnd } from '../db/overlaps';
import type { FigureRange } from '../domain/figure';
import { formatPartialDate } from '../format/date';
import { formatUsdRangeCompact } from '../format/money';
import { formatGwRange } from '../format/power';
import type { NamedRef } from './deal-records';

/** A figure of capacity as far as its name goes. */
export interface NameableCapacity {
  readonly customer: NamedRef;
  readonly provider: NamedRef | null;
  readonly site: NamedRef | null;
  readonly powerKw: FigureRange | null;
  readonly deal: NamedRef;
  /** A partial date. */
  readonly dealAnnouncedOn: string;
}

/** A capacity commitment: its site, or "Anthropic from Amazon"; null where it has neither site nor provider. */
function capacityName(figure: Pick<NameableCapacity, 'customer' | 'provider' | 'site'>): string | null {
  if (figure.site !== null) return figure.site.name;
  return figure.provider === null ? null : `${figure.customer.name} from ${figure.provider.name}`;
}

/** What tells figures of one name apart, tried in this order. */
const DISTINCTIONS: readonly ((figure: NameableCapacity) => string | null)[] = [
  ({ dealAnnouncedOn }) => formatPartialDate(dealAnnouncedOn),
  ({ provider }) => provider?.name ?? null,
  ({ powerKw }) => (powerKw === null ? null : formatGwRange(powerKw)),
];

/**
 * Short names of the figures of one list, in its order: the site, or "Anthropic from Amazon", or the title of the deal.
 * Figures that would share a name get the date of their deal, the provider or the power with it: the first that differs.
 */
export function labelCapacity(figures: readonly NameableCapacity[]): string[] {
  const labels = figures.map((figure) => capacityName(figure) ?? figure.deal.name);
  for (const distinguish of DISTINCTIONS) {
    const groups = new Map<string, number[]>();
    labels.forEach((label, index) => groups.set(label, [...(groups.get(label) ?? []), index]));
    for (const [label, indexes] of groups) {
      const words = indexes.map((index) => {
        const figure = figures[index];
        return figure === undefined ? null : distinguish(figure);
      });
      if (new Set(words).size < 2) continue;
      indexes.forEach((index, place) => {
        const word = words[place];
        if (word) labels[index] = `${label}, ${word}`;
      });
    }
  }
  return labels;
}

/** One end of an overlap: "OpenAI from Oracle, 4.5 GW", "Amazon in OpenAI, $50B", or a title. */
export function overlapEndLabel({ name, deal }: OverlapEnd): string {
  switch (name.kind) {
    case 'deal':
    case 'site':
      return name.title;
    case 'capacity': {
      const parties = { customer: name.from, provider: name.to, site: name.site };
      const label = capacityName(parties) ?? deal?.name ?? name.from.name;
      return name.range === null ? label : `${label}, ${formatGwRange(name.range)}`;
    }
    case 'spend':
    case 'investment': {
      const joint = name.kind === 'spend' ? 'to' : 'in';
      const label =
        name.to === null ? `${name.from.name}, own spending` : `${name.from.name} ${joint} ${name.to.name}`;
      return name.range === null ? label : `${label}, ${formatUsdRangeCompact(name.range)}`;
    }
  }
}
