// The plain objects of what stands beside the deals: sources, sites, metrics, events, changes of the data.
import type { FigureRange } from '../domain/figure';
import type { EventKind, MetricKind, SiteStatus, Unit } from '../domain/vocabulary';
import type { NamedRef } from './deal-records';

/** A named campus. Power in kilowatts. */
export interface SiteRecord {
  slug: string;
  name: string;
  operator: NamedRef;
  tenants: NamedRef[];
  location: string;
  country: string;
  status: SiteStatus;
  powerOperationalKw: number | null;
  powerPlannedKw: FigureRange | null;
  onlineOn: string | null;
  /** Another record that is probably the same campus. */
  sameAs: NamedRef | null;
  note: string | null;
  /** Chips known to stand there; `count` null where no source gives it. */
  chips: { chip: NamedRef; count: FigureRange | null; asOf: string | null }[];
  /** Deals known on the day asked for with capacity there, in order of announcement. */
  deals: NamedRef[];
}

/** A figure of a company, or of the market as a whole, at a time. */
export interface MetricRecord {
  slug: string;
  /** Null: the market as a whole. */
  company: NamedRef | null;
  name: string;
  unit: Unit;
  /** In `unit`: whole dollars for `usd`, gigawatts for `gw`. */
  value: FigureRange | null;
  period: string | null;
  kind: MetricKind;
  /** What the figure includes; only figures of one basis may be compared. */
  basis: string | null;
  sources: { slug: string; publisher: string; publishedOn: string | null }[];
}

/** A regulatory or market event without money of its own. */
export interface EventRecord {
  slug: string;
  happenedOn: string;
  kind: EventKind;
  title: string;
  summary: string;
  companies: NamedRef[];
  sources: { slug: string; publisher: string; publishedOn: string | null }[];
}
