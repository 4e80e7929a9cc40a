// Short names of figures for legends, lists and overlaps.
import type { OverlapEnd } from '../db/overlaps';
import { formatUsdRangeCompact } from '../format/money';
import { formatGwRange } from '../format/power';
import type { NamedRef } from './deal-records';

/** A capacity commitment: its site, or "Anthropic from Amazon", or the customer alone. */
export function capacityLabel(figure: {
  customer: NamedRef;
  provider: NamedRef | null;
  site: NamedRef | null;
}): string {
  if (figure.site !== null) return figure.site.name;
  return figure.provider === null
    ? figure.customer.name
    : `${figure.customer.name} from ${figure.provider.name}`;
}

/** One end of an overlap: "OpenAI from Oracle, 4.5 GW", "Amazon in OpenAI, $50B", or a title. */
export function overlapEndLabel({ name }: OverlapEnd): string {
  switch (name.kind) {
    case 'deal':
    case 'site':
      return name.title;
    case 'capacity': {
      const label = capacityLabel({ customer: name.from, provider: name.to, site: name.site });
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
