// A deal for the tests of this folder: one investment in two tranches, one spend, one capacity.
import { toRange } from '@/lib/domain/figure';
import type {
  CapacityRecord,
  ClaimRecord,
  DealRecord,
  InvestmentRecord,
  SourceRecord,
  SpendRecord,
  StateRecord,
  TrancheRecord,
} from '@/lib/services/deal-records';

const openai = { slug: 'openai', name: 'OpenAI' };
const amazon = { slug: 'amazon', name: 'Amazon' };

export function stateFixture(changes: Partial<StateRecord> = {}): StateRecord {
  return {
    certainty: 'committed',
    knownFrom: '2026-02-27',
    knownTo: null,
    why: null,
    says: null,
    source: null,
    ...changes,
  };
}

const figure = {
  dealSlug: 'deal',
  certainty: 'committed',
  parts: [],
  states: [stateFixture()],
  standing: null,
} as const;

export function trancheFixture(slug: string, changes: Partial<TrancheRecord> = {}): TrancheRecord {
  return {
    ...figure,
    parts: [],
    states: [stateFixture()],
    slug,
    kind: 'upfront',
    amountUsd: toRange(15e9, 'exactly'),
    condition: null,
    dueOn: null,
    ...changes,
  };
}

export function investmentFixture(changes: Partial<InvestmentRecord> = {}): InvestmentRecord {
  return {
    ...figure,
    parts: [],
    states: [stateFixture()],
    slug: 'money',
    investor: amazon,
    investee: openai,
    coInvestors: [],
    instrument: 'equity',
    round: null,
    isCash: true,
    amountUsd: toRange(50e9, 'exactly'),
    preMoneyUsd: null,
    postMoneyUsd: null,
    valuationUsd: null,
    note: null,
    tranches: [],
    ...changes,
  };
}

export function spendFixture(changes: Partial<SpendRecord> = {}): SpendRecord {
  return {
    ...figure,
    parts: [],
    states: [stateFixture()],
    slug: 'spend',
    customer: openai,
    provider: amazon,
    amountUsd: toRange(100e9, 'exactly'),
    isIncremental: true,
    termYears: 8,
    startOn: null,
    endOn: null,
    scope: null,
    note: null,
    ...changes,
  };
}

export function capacityFixture(changes: Partial<CapacityRecord> = {}): CapacityRecord {
  return {
    ...figure,
    parts: [],
    states: [stateFixture()],
    slug: 'power',
    customer: openai,
    provider: amazon,
    site: null,
    layer: 'cloud',
    powerBasis: 'unknown',
    powerKw: toRange(2_000_000, 'about'),
    deliveredKw: null,
    deliveredOn: null,
    firmKw: null,
    chips: [
      { slug: 'trainium3', name: 'Trainium3', family: 'trainium', architecture: null, designer: amazon },
    ],
    families: [],
    chipCount: null,
    startOn: null,
    dueOn: null,
    note: null,
    milestones: [],
    ...changes,
  };
}

export function sourceFixture(slug: string, changes: Partial<SourceRecord> = {}): SourceRecord {
  return {
    slug,
    title: `Title of ${slug}`,
    publisher: `Publisher of ${slug}`,
    url: null,
    publishedOn: null,
    kind: 'press',
    readIn: null,
    ...changes,
  };
}

export function claimFixture(slug: string, changes: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    slug,
    subjectType: 'investment',
    subjectSlug: 'money',
    dealSlug: 'deal',
    field: 'amountUsd',
    value: 50e9,
    valueText: null,
    unit: 'usd',
    qualifier: null,
    evidence: 'reported',
    isQuoted: false,
    rank: 'normal',
    rankReason: null,
    isSuperseded: false,
    says: 'Fifty billion.',
    note: null,
    basis: null,
    stance: null,
    comparedWith: null,
    assertedOn: null,
    source: sourceFixture('paper'),
    ...changes,
  };
}

export function dealFixture(changes: Partial<DealRecord> = {}): DealRecord {
  return {
    slug: 'deal',
    title: 'A deal',
    kind: 'compute',
    status: 'signed',
    announcedOn: '2026-02-27',
    parties: [],
    investments: [investmentFixture()],
    spendCommitments: [spendFixture()],
    capacityCommitments: [capacityFixture()],
    sourceCount: 0,
    claimCount: 0,
    conflictCount: 0,
    overlapNotes: [],
    ownOverlaps: [],
    summary: 'What it is.',
    states: [],
    terms: [],
    promises: [],
    openQuestions: [],
    chain: [],
    overlaps: [],
    ratios: [],
    ties: [],
    claims: [],
    sources: [],
    ...changes,
  };
}
