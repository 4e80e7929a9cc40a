// The fields of every kind of record as the data files and pages name them, with the columns they are kept in. What is
// not named here follows from the rest: derived columns, positions, references of a part to its whole.
import {
  CERTAINTIES,
  CHIP_KINDS,
  CHIP_STATUSES,
  COMPANY_KINDS,
  DEAL_KINDS,
  DEAL_STATUSES,
  EVENT_KINDS,
  CLAIM_BASES,
  CLAIM_STANCES,
  EVIDENCES,
  FAMILY_SEGMENTS,
  INSTRUMENTS,
  LAYERS,
  METRIC_KINDS,
  OVERLAP_KINDS,
  POWER_BASES,
  PROMISE_OUTCOMES,
  RANKS,
  type RecordType,
  SITE_STATUSES,
  SOURCE_KINDS,
  TERM_KINDS,
  TRANCHE_KINDS,
  type Unit,
  UNITS,
  type VocabularyEntry,
} from './vocabulary';

/** A number in one unit, with the qualifier and bounds its source gives. Dollars for `usd`, gigawatts for `gw`. */
export interface QuantityValue {
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly qualifier?: string | undefined;
  readonly unit?: string | undefined;
}

/** A value of a field in the form of the data files. A list is sorted: its order says nothing. */
export type FieldValue = string | number | boolean | readonly string[] | QuantityValue;

/** Every field of a record that is known, by name. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** What a field holds, so that it can be read from columns and put into words. */
export type FieldForm =
  /** Words, or a date as given. */
  | { readonly form: 'text'; readonly column: string }
  | { readonly form: 'flag'; readonly column: string }
  /** A word of a vocabulary. */
  | { readonly form: 'word'; readonly column: string; readonly entries: readonly VocabularyEntry[] }
  /** The slug of another record. */
  | { readonly form: 'ref'; readonly column: string; readonly to: RecordType }
  /** A number in one unit; power is whole kilowatts in the column. */
  | { readonly form: 'number'; readonly column: string; readonly unit: Unit }
  /** Lower bound, upper bound and qualifier. */
  | {
      readonly form: 'figure';
      readonly columns: readonly [low: string, high: string, qualifier: string];
      readonly unit: Unit;
    }
  /** One number or text with a unit of its own. */
  | { readonly form: 'quantity'; readonly columns: readonly string[] }
  /** Bounds of money or of another number, with unit and qualifier. */
  | { readonly form: 'measure'; readonly columns: readonly string[] }
  /** A reference in two columns: "type/slug". */
  | { readonly form: 'end'; readonly columns: readonly [type: string, slug: string] }
  /** Slugs, words of a vocabulary or texts, from the rows of another table. */
  | {
      readonly form: 'list';
      readonly of: 'text' | 'party' | RecordType | readonly VocabularyEntry[];
      readonly model: string;
    };

/** A field of a record. */
export type RecordField = FieldForm & {
  /** What a reader sees, where that is not the name in words. */
  readonly label?: string;
  /** The field that this one gives the reason for: where both change, it is told as the reason. */
  readonly reasonFor?: string;
};

const text = (column: string, label?: string): RecordField => ({
  form: 'text',
  column,
  ...(label !== undefined && { label }),
});
const flag = (column: string, label?: string): RecordField => ({
  form: 'flag',
  column,
  ...(label !== undefined && { label }),
});
const word = (column: string, entries: readonly VocabularyEntry[], label?: string): RecordField => ({
  form: 'word',
  column,
  entries,
  ...(label !== undefined && { label }),
});
const ref = (column: string, to: RecordType, label?: string): RecordField => ({
  form: 'ref',
  column,
  to,
  ...(label !== undefined && { label }),
});
const number = (column: string, unit: Unit, label?: string): RecordField => ({
  form: 'number',
  column,
  unit,
  ...(label !== undefined && { label }),
});
const list = (
  model: string,
  of: 'text' | 'party' | RecordType | readonly VocabularyEntry[],
  label?: string,
): RecordField => ({ form: 'list', model, of, ...(label !== undefined && { label }) });
const amountUsd: RecordField = {
  form: 'figure',
  unit: 'usd',
  columns: ['amountLowUsd', 'amountHighUsd', 'amountQualifier'],
};
const powerGw = (label?: string): RecordField => ({
  form: 'figure',
  unit: 'gw',
  columns: ['powerLowKw', 'powerHighKw', 'powerQualifier'],
  ...(label !== undefined && { label }),
});

/** How one kind of record is kept: the model of its rows and its fields in the order of pages. */
export interface RecordModel {
  readonly model: string;
  readonly fields: Readonly<Record<string, RecordField>>;
}

/** Every kind of record with its fields. */
export const RECORD_MODELS: Readonly<Record<RecordType, RecordModel>> = {
  deal: {
    model: 'Deal',
    fields: {
      title: text('title'),
      kind: word('kind', DEAL_KINDS),
      status: word('status', DEAL_STATUSES),
      announcedOn: text('announcedOn'),
      summary: text('summary', 'Summary'),
      expands: ref('expandsSlug', 'deal'),
      parties: list('DealParty', 'party'),
      includes: list('DealLink', 'deal'),
      related: list('DealLink', 'deal'),
      supersedes: list('DealLink', 'text'),
    },
  },
  investment: {
    model: 'Investment',
    fields: {
      investor: ref('investorSlug', 'company'),
      investee: ref('investeeSlug', 'company'),
      coInvestors: list('InvestmentCoInvestor', 'company'),
      instrument: word('instrument', INSTRUMENTS),
      round: text('round'),
      isCash: flag('isCash', 'Paid in money'),
      amountUsd,
      preMoneyUsd: number('preMoneyUsd', 'usd'),
      postMoneyUsd: number('postMoneyUsd', 'usd'),
      valuationUsd: number('valuationUsd', 'usd'),
      note: text('note'),
    },
  },
  tranche: {
    model: 'Tranche',
    fields: {
      investment: ref('investmentSlug', 'investment'),
      kind: word('kind', TRANCHE_KINDS),
      amountUsd,
      condition: text('condition'),
      dueOn: text('dueOn'),
    },
  },
  spend: {
    model: 'SpendCommitment',
    fields: {
      customer: ref('customerSlug', 'company'),
      provider: ref('providerSlug', 'company'),
      amountUsd,
      isIncremental: flag('isIncremental'),
      termYears: number('termYears', 'years'),
      startOn: text('startOn'),
      endOn: text('endOn'),
      scope: text('scope'),
      note: text('note'),
    },
  },
  capacity: {
    model: 'CapacityCommitment',
    fields: {
      customer: ref('customerSlug', 'company'),
      provider: ref('providerSlug', 'company'),
      site: ref('siteSlug', 'site'),
      layer: word('layer', LAYERS),
      powerBasis: word('powerBasis', POWER_BASES, 'Power measured as'),
      powerGw: powerGw(),
      chips: list('CapacityChip', 'chip'),
      families: list('CapacityFamily', 'family', 'Chip families'),
      chipCount: {
        form: 'figure',
        unit: 'chips',
        columns: ['chipCountLow', 'chipCountHigh', 'chipCountQualifier'],
      },
      startOn: text('startOn'),
      dueOn: text('dueOn'),
      note: text('note'),
    },
  },
  milestone: {
    model: 'CapacityMilestone',
    fields: {
      capacity: ref('capacitySlug', 'capacity', 'Capacity commitment'),
      dueOn: text('dueOn'),
      cumulativeGw: powerGw(),
      note: text('note'),
    },
  },
  term: {
    model: 'Term',
    fields: {
      kind: word('kind', TERM_KINDS),
      text: text('text'),
      value: { form: 'quantity', columns: ['amountUsd', 'powerKw', 'number', 'unit'] },
      source: ref('sourceSlug', 'source'),
    },
  },
  chip: {
    model: 'ChipGeneration',
    fields: {
      name: text('name'),
      family: text('family'),
      architecture: text('architecture'),
      kind: word('kind', CHIP_KINDS),
      status: word('status', CHIP_STATUSES),
      designer: ref('designerSlug', 'company'),
      manufacturer: ref('manufacturerSlug', 'company'),
      predecessor: ref('predecessorSlug', 'chip'),
      announcedOn: text('announcedOn'),
      availableOn: text('availableOn', 'Available'),
      'specs.variant': text('specsVariant', 'Variant of the specs'),
      'specs.chipUnit': text('chipUnit', 'What one chip is'),
      'specs.processNm': number('processNm', 'nm', 'Process'),
      'specs.memoryGb': number('memoryGb', 'gb', 'Memory'),
      'specs.memoryType': text('memoryType', 'Memory type'),
      'specs.memoryNote': text('memoryNote', 'Note on memory'),
      'specs.memoryBandwidthTbPerS': number('memoryBandwidthTbPerS', 'tb_per_s', 'Memory bandwidth'),
      'specs.denseFp4Pflops': number('denseFp4Pflops', 'pflops', 'FP4 throughput'),
      'specs.denseFp8Pflops': number('denseFp8Pflops', 'pflops', 'FP8 throughput'),
      'specs.denseBf16Pflops': number('denseBf16Pflops', 'pflops', 'BF16 throughput'),
      'specs.chipPowerW': number('chipPowerW', 'w', 'Chip power'),
      'specs.facilityPowerW': number('facilityPowerW', 'w', 'Site power per chip'),
      'specs.interconnect': text('interconnect', 'Interconnect'),
      'specs.maxClusterChips': number('maxClusterChips', 'chips', 'Chips in a cluster, at most'),
    },
  },
  system: {
    model: 'ChipSystem',
    fields: {
      chip: ref('chipSlug', 'chip'),
      name: text('name'),
      chips: number('chips', 'chips', 'Chips in the system'),
      fabric: text('fabric', 'Links between all chips'),
      powerKw: {
        form: 'figure',
        unit: 'kw',
        columns: ['powerLowKw', 'powerHighKw', 'powerQualifier'],
        label: 'System power',
      },
      denseFp4Pflops: number('denseFp4Pflops', 'pflops', 'FP4 throughput'),
      denseFp8Pflops: number('denseFp8Pflops', 'pflops', 'FP8 throughput'),
      denseBf16Pflops: number('denseBf16Pflops', 'pflops', 'BF16 throughput'),
      memoryGb: number('memoryGb', 'gb', 'Memory'),
      memoryBandwidthTbPerS: number('memoryBandwidthTbPerS', 'tb_per_s', 'Memory bandwidth'),
      note: text('note'),
    },
  },
  family: {
    model: 'ChipFamily',
    fields: {
      name: text('name'),
      designer: ref('designerSlug', 'company'),
      segment: word('segment', FAMILY_SEGMENTS, 'Who may buy it'),
    },
  },
  site: {
    model: 'Site',
    fields: {
      name: text('name'),
      operator: ref('operatorSlug', 'company'),
      tenants: list('SiteTenant', 'company'),
      location: text('location'),
      country: text('country'),
      status: word('status', SITE_STATUSES),
      powerOperationalGw: number('powerOperationalKw', 'gw', 'Power in use'),
      powerPlannedGw: {
        form: 'figure',
        unit: 'gw',
        columns: ['powerPlannedLowKw', 'powerPlannedHighKw', 'powerPlannedQualifier'],
        label: 'Power planned',
      },
      onlineOn: text('onlineOn', 'Online'),
      sameAs: ref('sameAsSlug', 'site', 'Probably the same as'),
      note: text('note'),
      chips: list('SiteChip', 'text'),
    },
  },
  metric: {
    model: 'Metric',
    fields: {
      company: ref('companySlug', 'company'),
      name: text('name'),
      value: {
        form: 'measure',
        columns: ['unit', 'amountLowUsd', 'amountHighUsd', 'numberLow', 'numberHigh', 'qualifier'],
      },
      period: text('period'),
      kind: word('kind', METRIC_KINDS),
      basis: text('basis'),
    },
  },
  event: {
    model: 'Event',
    fields: {
      happenedOn: text('happenedOn', 'Date'),
      kind: word('kind', EVENT_KINDS),
      title: text('title'),
      summary: text('summary', 'Summary'),
      companies: list('EventCompany', 'company'),
    },
  },
  state: {
    model: 'FigureState',
    fields: {
      certainty: word('certainty', CERTAINTIES),
      from: text('fromText', 'Since'),
      to: text('toText', 'Until'),
      deliveredUsd: number('deliveredUsd', 'usd', 'Part delivered'),
      firmUsd: number('firmUsd', 'usd', 'Firm part'),
      deliveredGw: number('deliveredKw', 'gw', 'Part in use'),
      deliveredOn: text('deliveredOn', 'In use by'),
      firmGw: number('firmKw', 'gw', 'Firm part'),
      why: { ...text('why', 'Reason'), reasonFor: 'certainty' },
      says: text('says', 'What was read'),
      source: ref('sourceSlug', 'source'),
    },
  },
  promise: {
    model: 'Promise',
    fields: {
      promiser: ref('promiserSlug', 'company', 'Promised by'),
      promisee: ref('promiseeSlug', 'company', 'Promised to'),
      text: text('text'),
      dueOn: text('dueOn'),
      powerGw: number('powerKw', 'gw'),
      madeOn: text('madeOn', 'Made'),
      outcome: word('outcome', PROMISE_OUTCOMES),
      outcomeOn: text('outcomeOn', 'Outcome known'),
      source: ref('sourceSlug', 'source'),
      outcomeSource: ref('outcomeSourceSlug', 'source', 'Source of the outcome'),
    },
  },
  question: { model: 'OpenQuestion', fields: { text: text('text') } },
  claim: {
    model: 'Claim',
    fields: {
      subject: { form: 'end', columns: ['subjectType', 'subjectSlug'], label: 'About' },
      field: text('field'),
      value: { form: 'quantity', columns: ['amountUsd', 'powerKw', 'number', 'text', 'unit', 'qualifier'] },
      evidence: word('evidence', EVIDENCES),
      isQuoted: flag('isQuoted', 'Quotes the party'),
      rank: word('rank', RANKS),
      rankReason: { ...text('rankReason', 'Reason of the rank'), reasonFor: 'rank' },
      isSuperseded: flag('isSuperseded', 'Replaced since'),
      says: text('says', 'What the source says'),
      note: text('note'),
      basis: word('basis', CLAIM_BASES),
      stance: word('stance', CLAIM_STANCES),
      comparedWith: text('comparedWith'),
      assertedOn: text('assertedOn', 'Said'),
      source: ref('sourceSlug', 'source'),
    },
  },
  overlap: {
    model: 'Overlap',
    fields: {
      kind: word('kind', OVERLAP_KINDS),
      from: { form: 'end', columns: ['fromType', 'fromSlug'], label: 'First figure' },
      to: { form: 'end', columns: ['toType', 'toSlug'], label: 'Second figure' },
      sharedUsd: number('sharedUsd', 'usd', 'Shared, at most'),
      evidence: word('evidence', EVIDENCES),
      says: text('says', 'What was read'),
      source: ref('sourceSlug', 'source'),
    },
  },
  company: {
    model: 'Company',
    fields: {
      name: text('name'),
      kinds: list('CompanyKind', COMPANY_KINDS),
      country: text('country'),
      ticker: text('ticker'),
      websiteUrl: text('websiteUrl', 'Web site'),
      aliases: list('CompanyAlias', 'text', 'Other names'),
    },
  },
  source: {
    model: 'Source',
    fields: {
      title: text('title'),
      publisher: text('publisher'),
      url: text('url', 'Address'),
      publishedOn: text('publishedOn', 'Published'),
      kind: word('kind', SOURCE_KINDS),
      readIn: text('readIn'),
    },
  },
};

/** The unit of a quantity that carries its own; null where that is none we know. */
export function unitOf(value: QuantityValue): Unit | null {
  return UNITS.find((entry) => entry.value === value.unit)?.value ?? null;
}
