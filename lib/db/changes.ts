// Queries for the history of the data.
import type { FieldValue, FieldValues } from '../domain/record-fields';
import { CHANGE_ACTIONS, RECORD_TYPES, type RecordType } from '../domain/vocabulary';
import { toChangeId } from '../domain/change-id';
import type { ReleaseRecord, StoredChange } from '../services/change-records';
import { database } from './client';
import { toVocabulary } from './map-values';

function toCounts(text: string): ReleaseRecord['counts'] {
  const parsed: unknown = JSON.parse(text);
  const counts: ReleaseRecord['counts'] = {};
  if (typeof parsed !== 'object' || parsed === null) return counts;
  for (const [type, count] of Object.entries(parsed)) {
    const known: RecordType | undefined = RECORD_TYPES.find(({ value }) => value === type)?.value;
    if (known !== undefined && typeof count === 'number') counts[known] = count;
  }
  return counts;
}

/** A value of a column as the import wrote it, or null for none. */
function toValue(text: string | null): FieldValue | FieldValues | null {
  // Safe because the import writes only such values, from files that it has checked and from rows that it made.
  return text === null ? null : (JSON.parse(text) as FieldValue | FieldValues);
}

/** Every published version, in no particular order. */
export async function findReleases(): Promise<ReleaseRecord[]> {
  const rows = await database().release.findMany();
  return rows.map(({ version, dataDate, previousVersion, counts }) => ({
    ...{ version, dataDate, previousVersion },
    counts: toCounts(counts),
  }));
}

interface ChangeColumns {
  action: string;
  subjectType: string;
  subjectSlug: string;
  subjectName: string;
  dealSlug: string | null;
  aboutType: string | null;
  aboutSlug: string | null;
  aboutField: string | null;
  field: string | null;
  before: string | null;
  after: string | null;
}

function fromColumns(row: ChangeColumns) {
  const { aboutType, aboutSlug, aboutField } = row;
  return {
    action: toVocabulary(CHANGE_ACTIONS, row.action),
    type: toVocabulary(RECORD_TYPES, row.subjectType),
    slug: row.subjectSlug,
    name: row.subjectName,
    dealSlug: row.dealSlug,
    about:
      aboutType === null || aboutSlug === null || aboutField === null
        ? null
        : { type: aboutType, slug: aboutSlug, field: aboutField },
    field: row.field,
    before: toValue(row.before),
    after: toValue(row.after),
  };
}

/** Every change of every release, in the order of their files, and after them what no release tells of yet. */
export async function findChanges(): Promise<StoredChange[]> {
  const [released, local] = await Promise.all([
    database().change.findMany({
      orderBy: [{ version: 'asc' }, { position: 'asc' }],
      include: { release: { select: { dataDate: true } } },
    }),
    database().localChange.findMany({
      orderBy: { id: 'asc' },
      include: { dataset: { select: { dataDate: true } } },
    }),
  ]);
  return [
    ...released.map((row) => ({
      ...{ id: row.id, version: row.version, dataDate: row.release.dataDate },
      ...fromColumns(row),
      ...{ why: row.why, sourceSlug: row.sourceSlug },
    })),
    ...local.map((row) => {
      const { action, type, slug, field, ...rest } = fromColumns(row);
      // Several imports may change one field; the number of the import tells them apart.
      const id = toChangeId({
        version: `unreleased-${row.datasetId}`,
        subject: { type, slug },
        field,
        action,
      });
      const base = { id, version: null, dataDate: row.dataset.dataDate, why: null, sourceSlug: null };
      return { ...base, action, type, slug, field, ...rest };
    }),
  ];
}

/** What changes are told with: names of records, and the companies that take part in or are named by them. */
export interface ChangeContext {
  /** Names by "type/slug": companies, chips, sites, metrics, deals and events by title, sources by publisher. */
  readonly names: ReadonlyMap<string, string>;
  /** Slugs of companies by "type/slug" of a deal, chip, system, family, site, metric or event. */
  readonly companies: ReadonlyMap<string, readonly string[]>;
  /** Slugs of chip generations by "type/slug" of a deal, chip, system or site. */
  readonly chips: ReadonlyMap<string, readonly string[]>;
}

/** The names, companies and chips of the present data set. */
export async function findChangeContext(): Promise<ChangeContext> {
  const db = database();
  const [
    companies,
    chips,
    systems,
    families,
    sites,
    deals,
    sources,
    facets,
    metrics,
    events,
    eventCompanies,
  ] = await Promise.all([
    db.company.findMany({ select: { slug: true, name: true } }),
    db.chipGeneration.findMany({
      select: { slug: true, name: true, designerSlug: true, manufacturerSlug: true },
    }),
    db.chipSystem.findMany({
      select: { slug: true, name: true, chip: { select: { slug: true, designerSlug: true } } },
    }),
    db.chipFamily.findMany({ select: { slug: true, name: true, designerSlug: true } }),
    db.site.findMany({
      select: {
        slug: true,
        name: true,
        operatorSlug: true,
        tenants: { select: { companySlug: true } },
        chips: { select: { chipSlug: true } },
      },
    }),
    db.deal.findMany({ select: { slug: true, title: true } }),
    db.source.findMany({ select: { slug: true, publisher: true } }),
    db.dealFacet.findMany({
      where: { facet: { in: ['company', 'chip'] } },
      select: { dealSlug: true, facet: true, value: true },
    }),
    db.metric.findMany({ select: { slug: true, name: true, companySlug: true } }),
    db.event.findMany({ select: { slug: true, title: true } }),
    db.eventCompany.findMany({ select: { eventSlug: true, companySlug: true } }),
  ]);
  const concerned = new Map<string, string[]>();
  const onChips = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, slugs: readonly (string | null)[]): void => {
    map.set(key, [...(map.get(key) ?? []), ...slugs.flatMap((slug) => slug ?? [])]);
  };
  const add = (key: string, ...slugs: (string | null)[]): void => put(concerned, key, slugs);
  for (const { dealSlug, facet, value } of facets) {
    put(facet === 'chip' ? onChips : concerned, `deal/${dealSlug}`, [value]);
  }
  for (const chip of chips) put(onChips, `chip/${chip.slug}`, [chip.slug]);
  for (const { slug, chip } of systems) {
    put(onChips, `system/${slug}`, [chip.slug]);
    add(`system/${slug}`, chip.designerSlug);
  }
  for (const { slug, designerSlug } of families) add(`family/${slug}`, designerSlug);
  for (const site of sites) {
    put(
      onChips,
      `site/${site.slug}`,
      site.chips.map(({ chipSlug }) => chipSlug),
    );
  }
  for (const chip of chips) add(`chip/${chip.slug}`, chip.designerSlug, chip.manufacturerSlug);
  for (const site of sites) {
    add(`site/${site.slug}`, site.operatorSlug, ...site.tenants.map(({ companySlug }) => companySlug));
  }
  for (const metric of metrics) add(`metric/${metric.slug}`, metric.companySlug);
  for (const { eventSlug, companySlug } of eventCompanies) add(`event/${eventSlug}`, companySlug);
  const companyNames = new Map(companies.map(({ slug, name }) => [slug, name]));
  return {
    names: new Map([
      ...companies.map(({ slug, name }): [string, string] => [`company/${slug}`, name]),
      ...chips.map(({ slug, name }): [string, string] => [`chip/${slug}`, name]),
      ...systems.map(({ slug, name }): [string, string] => [`system/${slug}`, name]),
      ...families.map(({ slug, name }): [string, string] => [`family/${slug}`, name]),
      ...sites.map(({ slug, name }): [string, string] => [`site/${slug}`, name]),
      ...deals.map(({ slug, title }): [string, string] => [`deal/${slug}`, title]),
      ...events.map(({ slug, title }): [string, string] => [`event/${slug}`, title]),
      ...metrics.map(({ slug, name, companySlug }): [string, string] => [
        `metric/${slug}`,
        `${companyNames.get(companySlug ?? '') ?? 'Market'}, ${name.replaceAll('_', ' ')}`,
      ]),
      ...sources.map(({ slug, publisher }): [string, string] => [`source/${slug}`, publisher]),
    ]),
    companies: concerned,
    chips: onChips,
  };
}
