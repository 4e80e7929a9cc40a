// What a claim says in words, with the names of records and the words of vocabularies in place of stored values.
import {
  CERTAINTIES,
  CHIP_STATUSES,
  DEAL_STATUSES,
  INSTRUMENTS,
  labelOf,
  SITE_STATUSES,
  type SubjectType,
  type VocabularyEntry,
} from './vocabulary';

/** Sorts of records that the words of a claim may name by slug. */
export type NamedKind = 'company' | 'chip' | 'site';

const KIND_OF_FIELD: Readonly<Record<string, NamedKind>> = {
  chips: 'chip',
  coInvestors: 'company',
  customer: 'company',
  designPartner: 'company',
  investee: 'company',
  investor: 'company',
  manufacturer: 'company',
  operator: 'company',
  parties: 'company',
  provider: 'company',
  sameAs: 'site',
  site: 'site',
  tenants: 'company',
};

const STATUSES: Readonly<Partial<Record<SubjectType, readonly VocabularyEntry[]>>> = {
  deal: DEAL_STATUSES,
  chip: CHIP_STATUSES,
  site: SITE_STATUSES,
};

/** A slug as it may stand in a sentence: letters, digits and hyphens, no part of a longer word. */
const SLUG = /(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)*(?![\w-])/g;

/** The sort of record that a field names; null where its words name none. `parties.oracle` is a field of parties. */
export function namedKindOf(field: string): NamedKind | null {
  const [head = field] = field.split('.');
  return KIND_OF_FIELD[head] ?? null;
}

/** The words in a text that could be slugs. */
export function listPossibleSlugs(text: string): string[] {
  return text.match(SLUG) ?? [];
}

/** A text with names in place of the slugs that `nameOf` knows; all other words stay. */
export function nameSlugs(text: string, nameOf: (slug: string) => string | undefined): string {
  return text.replace(SLUG, (slug) => nameOf(slug) ?? slug);
}

/** The word of a status or an instrument: "under construction" for `under_construction`. Null for every other text. */
export function labelStoredValue(subjectType: SubjectType, field: string, text: string): string | null {
  if (field === 'instrument') return labelOf(INSTRUMENTS, text);
  if (field !== 'status') return null;
  // The state of a figure is told in words of the ladder, or in those of a site.
  const vocabularies = STATUSES[subjectType] ?? [...CERTAINTIES, ...SITE_STATUSES];
  return labelOf(vocabularies, text);
}
