// The vocabularies of the ledger: one list each. Types, Zod, filters, legends and docs derive from these.

/** One entry of a vocabulary: the stored value, the word a reader sees, and what it means. */
export interface VocabularyEntry<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly meaning: string;
}

function vocabulary<const Entries extends readonly VocabularyEntry[]>(entries: Entries): Entries {
  return entries;
}

type ValueOf<Entries extends readonly VocabularyEntry[]> = Entries[number]['value'];

/** The values of a vocabulary in order, typed so that Zod can make an enum of them. */
export function valuesOf<const Entries extends readonly VocabularyEntry[]>(
  entries: Entries,
): [ValueOf<Entries>, ...ValueOf<Entries>[]] {
  // Safe because every vocabulary below is a non-empty literal.
  return entries.map((entry) => entry.value) as [ValueOf<Entries>, ...ValueOf<Entries>[]];
}

/** The word a reader sees for a value; the value itself where the vocabulary lacks it. */
export function labelOf(entries: readonly VocabularyEntry[], value: string): string {
  return entries.find((entry) => entry.value === value)?.label ?? value;
}

/** Certainty ladder for money and power, firmest first; `lapsed` stands outside it. */
export const CERTAINTIES = vocabulary([
  { value: 'delivered', label: 'delivered', meaning: 'paid, or energised and in use' },
  { value: 'building', label: 'building', meaning: 'under construction, partly drawn' },
  { value: 'committed', label: 'committed', meaning: 'signed, unconditional' },
  { value: 'contingent', label: 'contingent', meaning: 'signed, a trigger has not happened' },
  { value: 'option', label: 'option', meaning: 'a right, not an obligation' },
  { value: 'intended', label: 'intended', meaning: 'letter of intent, target, "plans to"' },
  { value: 'rumoured', label: 'rumoured', meaning: 'talks, unnamed sources' },
  { value: 'lapsed', label: 'lapsed', meaning: 'superseded, cancelled, expired' },
]);
export type Certainty = ValueOf<typeof CERTAINTIES>;

/** The rungs that count as firm: delivered, building, committed. */
export const FIRM_CERTAINTIES = ['delivered', 'building', 'committed'] as const satisfies Certainty[];

/** How well a claim is supported. */
export const EVIDENCES = vocabulary([
  { value: 'confirmed', label: 'confirmed', meaning: 'a party to the deal said it' },
  { value: 'reported', label: 'reported', meaning: 'press citing people or documents' },
  { value: 'estimated', label: 'estimated', meaning: "an analyst's inference" },
  { value: 'rumoured', label: 'rumoured', meaning: 'talk without a named basis' },
]);
export type Evidence = ValueOf<typeof EVIDENCES>;

/** Rank of a claim among the claims for one figure. */
export const RANKS = vocabulary([
  { value: 'preferred', label: 'Preferred', meaning: 'the best supported; the figure shown' },
  { value: 'normal', label: 'Normal', meaning: 'stands beside the preferred one' },
  { value: 'deprecated', label: 'Deprecated', meaning: 'kept, but not relied on, with a reason' },
]);
export type Rank = ValueOf<typeof RANKS>;

/** How a figure is meant; decides which bound of its range exists. `label` goes before the number. */
export const QUALIFIERS = vocabulary([
  { value: 'exactly', label: '', meaning: 'the figure as given' },
  { value: 'about', label: 'about', meaning: 'roughly the figure, or a range' },
  { value: 'at_least', label: 'at least', meaning: 'the figure or more; no upper bound given' },
  { value: 'more_than', label: 'over', meaning: 'more than the figure; no upper bound given' },
  { value: 'up_to', label: 'up to', meaning: 'the figure or less; no lower bound given' },
  { value: 'less_than', label: 'under', meaning: 'less than the figure; no lower bound given' },
]);
export type Qualifier = ValueOf<typeof QUALIFIERS>;

/** What a capacity commitment is a layer of. Layers share gigawatts and are never added together. */
export const LAYERS = vocabulary([
  { value: 'cloud', label: 'cloud', meaning: "a customer's contract with a provider" },
  { value: 'chip_supply', label: 'chip supply', meaning: "a chip vendor's deal" },
  { value: 'site', label: 'site', meaning: 'a named campus' },
  { value: 'umbrella', label: 'umbrella', meaning: 'a programme of several sites or deals' },
]);
export type Layer = ValueOf<typeof LAYERS>;

/** Where the power of a figure is measured. */
export const POWER_BASES = vocabulary([
  { value: 'it', label: 'IT', meaning: 'power of the computing equipment' },
  { value: 'facility', label: 'facility', meaning: 'power of the whole building, cooling included' },
  { value: 'utility', label: 'utility', meaning: 'power contracted from the grid or a plant' },
  { value: 'unknown', label: 'not stated', meaning: 'the sources do not say' },
]);
export type PowerBasis = ValueOf<typeof POWER_BASES>;

/** What a company is in a deal. */
export const ROLES = vocabulary([
  { value: 'customer', label: 'customer', meaning: 'buys or rents the compute' },
  { value: 'provider', label: 'provider', meaning: 'sells or rents out the compute' },
  { value: 'investor', label: 'investor', meaning: 'puts money in' },
  { value: 'investee', label: 'investee', meaning: 'receives the money' },
  { value: 'chip_supplier', label: 'chips', meaning: 'designs or sells the chips' },
  { value: 'developer', label: 'developer', meaning: 'builds the site' },
  { value: 'financier', label: 'financier', meaning: 'lends, guarantees or arranges' },
  { value: 'lessor', label: 'lessor', meaning: 'leases out the site' },
  { value: 'lessee', label: 'lessee', meaning: 'leases the site' },
  { value: 'partner', label: 'partner', meaning: 'takes part without one of the other roles' },
]);
export type Role = ValueOf<typeof ROLES>;

/** What a deal mainly is; it may carry money and capacity of any kind. */
export const DEAL_KINDS = vocabulary([
  { value: 'compute', label: 'compute', meaning: 'compute bought or rented' },
  { value: 'investment', label: 'investment', meaning: 'equity or convertible money' },
  { value: 'chip_supply', label: 'chip supply', meaning: 'chips or systems bought' },
  { value: 'site', label: 'site', meaning: 'a campus built or leased' },
  { value: 'financing', label: 'financing', meaning: 'debt, leases or guarantees' },
  { value: 'distribution', label: 'distribution', meaning: 'models or chips sold through a partner' },
]);
export type DealKind = ValueOf<typeof DEAL_KINDS>;

/** Where a deal stands. */
export const DEAL_STATUSES = vocabulary([
  { value: 'rumoured', label: 'rumoured', meaning: 'talks reported' },
  { value: 'letter_of_intent', label: 'letter of intent', meaning: 'intent written, nothing binding' },
  { value: 'announced', label: 'announced', meaning: 'made public; no signed contract known' },
  { value: 'signed', label: 'signed', meaning: 'a contract exists' },
  { value: 'closed', label: 'closed', meaning: 'carried out and paid' },
  { value: 'operational', label: 'operational', meaning: 'in use' },
  { value: 'amended', label: 'amended', meaning: 'terms of an earlier deal changed' },
  { value: 'cancelled', label: 'cancelled', meaning: 'called off' },
]);
export type DealStatus = ValueOf<typeof DEAL_STATUSES>;

/** Form in which an investment is made. */
export const INSTRUMENTS = vocabulary([
  { value: 'equity', label: 'equity', meaning: 'shares' },
  { value: 'convertible', label: 'convertible', meaning: 'a loan or note that may become shares' },
  { value: 'debt', label: 'debt', meaning: 'a loan or bonds' },
  { value: 'warrants', label: 'warrants', meaning: 'rights to buy shares' },
  {
    value: 'lease_finance',
    label: 'lease finance',
    meaning: 'money raised against leased equipment or sites',
  },
  { value: 'unknown', label: 'not stated', meaning: 'the sources do not say' },
]);
export type Instrument = ValueOf<typeof INSTRUMENTS>;

/** How a tranche of an investment is to be paid. */
export const TRANCHE_KINDS = vocabulary([
  { value: 'upfront', label: 'up front', meaning: 'paid at signing or soon after' },
  { value: 'later', label: 'later', meaning: 'due at a later date' },
  { value: 'conditional', label: 'conditional', meaning: 'due when a condition is met' },
  { value: 'option', label: 'option', meaning: 'at the choice of a party' },
  { value: 'final_closing', label: 'final closing', meaning: 'the last part of a round' },
  { value: 'syndicated', label: 'syndicated', meaning: 'passed on to other investors' },
  { value: 'facility', label: 'facility', meaning: 'drawn as needed up to a limit' },
]);
export type TrancheKind = ValueOf<typeof TRANCHE_KINDS>;

/** What a term of a deal is about. */
export const TERM_KINDS = vocabulary([
  { value: 'exclusivity', label: 'exclusivity', meaning: 'who may not serve or be served' },
  { value: 'distribution', label: 'distribution', meaning: 'who sells what through whom' },
  { value: 'co_development', label: 'co-development', meaning: 'what is built together' },
  { value: 'option', label: 'option', meaning: 'a right to more' },
  { value: 'warrants', label: 'warrants', meaning: 'share rights tied to the deal' },
  { value: 'chip_commitment', label: 'chip commitment', meaning: 'chips that must be used or bought' },
  { value: 'regulatory', label: 'regulatory', meaning: 'approvals and inquiries' },
  { value: 'payment', label: 'payment', meaning: 'values, fees and shares of revenue' },
  { value: 'guarantee', label: 'guarantee', meaning: 'backstops and guarantees' },
  { value: 'stake', label: 'stake', meaning: 'ownership shares and valuations' },
  { value: 'scale', label: 'scale', meaning: 'size of what is delivered' },
  { value: 'outcome', label: 'outcome', meaning: 'what became of the deal, denials included' },
  { value: 'other', label: 'other', meaning: 'anything else agreed or observed' },
]);
export type TermKind = ValueOf<typeof TERM_KINDS>;

/** How one figure shares dollars or gigawatts with another. */
export const OVERLAP_KINDS = vocabulary([
  { value: 'part_of', label: 'part of', meaning: 'the first figure is inside the second' },
  { value: 'supplies', label: 'supplies', meaning: 'chips or money of the first reappear in the second' },
  { value: 'hosted_in', label: 'hosted in', meaning: 'the first stands in the second' },
  { value: 'restates', label: 'restates', meaning: 'both are one and the same figure' },
  { value: 'includes', label: 'includes', meaning: 'the first figure contains the second' },
]);
export type OverlapKind = ValueOf<typeof OVERLAP_KINDS>;

/** What became of a dated promise. */
export const PROMISE_OUTCOMES = vocabulary([
  { value: 'met', label: 'met', meaning: 'done in time' },
  { value: 'late', label: 'late', meaning: 'done after its time' },
  { value: 'missed', label: 'missed', meaning: 'not done in its time' },
  { value: 'pending', label: 'pending', meaning: 'its time has not passed' },
  { value: 'unknown', label: 'unknown', meaning: 'its time has passed, no source tells' },
]);
export type PromiseOutcome = ValueOf<typeof PROMISE_OUTCOMES>;

/** What part of an older deal a newer one replaces. */
export const SUPERSEDED_PARTS = vocabulary([
  { value: 'all', label: 'all', meaning: 'the whole deal' },
  { value: 'investment', label: 'investment', meaning: 'its investments' },
  { value: 'spend', label: 'spend', meaning: 'its spend commitments' },
  { value: 'capacity', label: 'capacity', meaning: 'its capacity commitments' },
  { value: 'terms', label: 'terms', meaning: 'its conditions; the money stays' },
]);
export type SupersededPart = ValueOf<typeof SUPERSEDED_PARTS>;

/** What sort of publication a source is, best first. */
export const SOURCE_KINDS = vocabulary([
  { value: 'primary', label: 'primary', meaning: 'a party to the deal itself' },
  { value: 'filing', label: 'filing', meaning: 'a filing with a regulator or court' },
  { value: 'press', label: 'press', meaning: 'general and financial press' },
  { value: 'trade', label: 'trade', meaning: 'trade press' },
  { value: 'analysis', label: 'analysis', meaning: 'research and commentary' },
  { value: 'aggregator', label: 'aggregator', meaning: 'retells what others reported' },
]);
export type SourceKind = ValueOf<typeof SOURCE_KINDS>;

/** What a company does. */
export const COMPANY_KINDS = vocabulary([
  { value: 'model_builder', label: 'model builder', meaning: 'trains frontier models' },
  { value: 'cloud_provider', label: 'cloud provider', meaning: 'general cloud' },
  { value: 'neocloud', label: 'neocloud', meaning: 'cloud made for AI' },
  { value: 'chip_designer', label: 'chip designer', meaning: 'designs accelerators' },
  { value: 'chip_manufacturer', label: 'chip manufacturer', meaning: 'makes chips or memory' },
  { value: 'investor', label: 'investor', meaning: 'puts money into others' },
  { value: 'data_center_developer', label: 'data center developer', meaning: 'builds campuses' },
  { value: 'energy', label: 'energy', meaning: 'generates or sells power' },
  { value: 'server_maker', label: 'server maker', meaning: 'builds systems' },
  { value: 'sovereign', label: 'sovereign', meaning: 'a state or its fund' },
]);
export type CompanyKind = ValueOf<typeof COMPANY_KINDS>;

/** What sort of processor a chip generation is. */
export const CHIP_KINDS = vocabulary([
  { value: 'asic', label: 'ASIC', meaning: 'made for AI alone' },
  { value: 'gpu', label: 'GPU', meaning: 'general graphics processor' },
  { value: 'wafer_scale', label: 'wafer scale', meaning: 'one wafer, one processor' },
  { value: 'cpu', label: 'CPU', meaning: 'general processor' },
]);
export type ChipKind = ValueOf<typeof CHIP_KINDS>;

/** Where a chip generation stands. */
export const CHIP_STATUSES = vocabulary([
  { value: 'announced', label: 'announced', meaning: 'named, not yet shipping' },
  { value: 'sampling', label: 'sampling', meaning: 'first customers test it' },
  { value: 'available', label: 'available', meaning: 'can be bought or rented' },
  { value: 'shelved', label: 'shelved', meaning: 'given up before it shipped' },
  { value: 'superseded', label: 'superseded', meaning: 'followed by a newer generation' },
]);
export type ChipStatus = ValueOf<typeof CHIP_STATUSES>;

/** Who may buy the chips of a family. */
export const FAMILY_SEGMENTS = vocabulary([
  { value: 'custom', label: 'custom silicon', meaning: "a cloud's or laboratory's own chips" },
  { value: 'merchant', label: 'sold to anyone', meaning: 'chips of a vendor that sells to every cloud' },
]);
export type FamilySegment = ValueOf<typeof FAMILY_SEGMENTS>;

/** What a claimed throughput counts. */
export const CLAIM_BASES = vocabulary([
  { value: 'dense', label: 'dense', meaning: 'every operation counted is carried out' },
  { value: 'sparse', label: 'with sparsity', meaning: 'counts operations that structured sparsity skips' },
  {
    value: 'unstated',
    label: 'basis not stated',
    meaning: 'the source does not say whether sparsity counts',
  },
]);
export type ClaimBasis = ValueOf<typeof CLAIM_BASES>;

/** Which way a claim on the merit of a chip family points. */
export const CLAIM_STANCES = vocabulary([
  { value: 'for', label: 'for', meaning: 'speaks for the family' },
  { value: 'against', label: 'against', meaning: 'speaks against the family' },
]);
export type ClaimStance = ValueOf<typeof CLAIM_STANCES>;

/** Where a site stands. */
export const SITE_STATUSES = vocabulary([
  { value: 'planned', label: 'planned', meaning: 'no ground broken' },
  { value: 'under_construction', label: 'under construction', meaning: 'being built' },
  { value: 'operational', label: 'operational', meaning: 'some of it in use' },
  { value: 'cancelled', label: 'cancelled', meaning: 'called off' },
]);
export type SiteStatus = ValueOf<typeof SITE_STATUSES>;

/** What sort of event it is. */
export const EVENT_KINDS = vocabulary([
  { value: 'regulatory', label: 'regulatory', meaning: 'authorities and courts' },
  { value: 'product', label: 'product', meaning: 'chips, systems and models' },
  { value: 'leadership', label: 'leadership', meaning: 'people' },
  { value: 'market', label: 'market', meaning: 'prices, shares and results' },
]);
export type EventKind = ValueOf<typeof EVENT_KINDS>;

/** Whether a metric happened, was promised or is inferred. */
export const METRIC_KINDS = vocabulary([
  { value: 'actual', label: 'actual', meaning: 'as reported after the fact' },
  { value: 'guidance', label: 'guidance', meaning: 'as the company expects' },
  { value: 'estimate', label: 'estimate', meaning: 'as an analyst infers' },
]);
export type MetricKind = ValueOf<typeof METRIC_KINDS>;

/** What a claim, a state or an overlap may be about. */
export const SUBJECT_TYPES = vocabulary([
  { value: 'deal', label: 'deal', meaning: 'one announced agreement' },
  { value: 'investment', label: 'investment', meaning: 'money put in' },
  { value: 'tranche', label: 'tranche', meaning: 'a part of an investment' },
  { value: 'spend', label: 'spend commitment', meaning: 'money promised for compute' },
  { value: 'capacity', label: 'capacity commitment', meaning: 'power promised' },
  { value: 'milestone', label: 'milestone', meaning: 'a dated part of a capacity commitment' },
  { value: 'term', label: 'term', meaning: 'anything else agreed' },
  { value: 'chip', label: 'chip generation', meaning: 'one generation of a chip family' },
  { value: 'system', label: 'system', meaning: 'a server, rack or pod built of one chip generation' },
  { value: 'family', label: 'chip family', meaning: 'the generations of one line of chips' },
  { value: 'site', label: 'site', meaning: 'a campus' },
  { value: 'metric', label: 'metric', meaning: 'a figure of a company or market at a time' },
  { value: 'event', label: 'event', meaning: 'something that happened' },
]);
export type SubjectType = ValueOf<typeof SUBJECT_TYPES>;

/** Unit of a claim's or term's number. Money is whole US dollars, power whole kilowatts inside, gigawatts outside. */
export const UNITS = vocabulary([
  { value: 'usd', label: 'US dollars', meaning: 'whole dollars' },
  { value: 'gw', label: 'gigawatts', meaning: 'power' },
  { value: 'years', label: 'years', meaning: 'length of a term' },
  { value: 'chips', label: 'chips', meaning: 'a count of accelerators' },
  { value: 'pct', label: 'per cent', meaning: 'a share' },
  { value: 'count', label: 'count', meaning: 'a count of anything else' },
  { value: 'x', label: 'times', meaning: 'a ratio to something else' },
  { value: 'ratio', label: 'ratio', meaning: 'a plain ratio, such as power usage effectiveness' },
  { value: 'nm', label: 'nanometres', meaning: 'process node' },
  { value: 'gb', label: 'gigabytes', meaning: 'memory' },
  { value: 'tb_per_s', label: 'terabytes a second', meaning: 'bandwidth' },
  { value: 'pflops', label: 'petaflops', meaning: 'dense throughput' },
  { value: 'pflops_sparse', label: 'petaflops with sparsity', meaning: 'throughput with sparsity' },
  { value: 'eflops', label: 'exaflops', meaning: 'throughput of a system' },
  { value: 'pops', label: 'petaops', meaning: 'integer throughput' },
  { value: 'w', label: 'watts', meaning: 'chip power' },
  { value: 'kw', label: 'kilowatts', meaning: 'system power' },
]);
export type Unit = ValueOf<typeof UNITS>;

/** Every kind of record that the data files define: what claims may be about, and the rest. */
export const RECORD_TYPES = vocabulary([
  ...SUBJECT_TYPES,
  { value: 'state', label: 'state', meaning: 'how certain a figure was, from when to when' },
  { value: 'promise', label: 'promise', meaning: 'something to be done by a date' },
  { value: 'question', label: 'open question', meaning: 'what no source answers' },
  { value: 'claim', label: 'claim', meaning: 'what one source says of one field' },
  { value: 'overlap', label: 'overlap', meaning: 'two figures that share dollars or gigawatts' },
  { value: 'company', label: 'company', meaning: 'a company, investor or state body' },
  { value: 'source', label: 'source', meaning: 'a publication that claims rest on' },
]);
export type RecordType = ValueOf<typeof RECORD_TYPES>;

/** What a release did to a record. */
export const CHANGE_ACTIONS = vocabulary([
  { value: 'new', label: 'new', meaning: 'the record was added' },
  { value: 'changed', label: 'changed', meaning: 'a field of the record changed' },
  { value: 'removed', label: 'removed', meaning: 'the record was taken out' },
]);
export type ChangeAction = ValueOf<typeof CHANGE_ACTIONS>;

/** What the sides of a conflict are made of. */
export const CONFLICT_KINDS = vocabulary([
  { value: 'number', label: 'number', meaning: 'two or more different numbers' },
  { value: 'date', label: 'date', meaning: 'two or more different dates' },
  { value: 'text', label: 'text', meaning: 'different names or words, or yes against no' },
]);
export type ConflictKind = ValueOf<typeof CONFLICT_KINDS>;

/** Whether somebody has decided between the sides of a conflict. */
export const CONFLICT_STATES = vocabulary([
  { value: 'decided', label: 'decided', meaning: 'one claim is preferred; the figure shown is its value' },
  { value: 'open', label: 'open', meaning: 'no claim is preferred' },
]);
export type ConflictState = ValueOf<typeof CONFLICT_STATES>;
