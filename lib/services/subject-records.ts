// The plain objects of what claims are about.
import type { RecordValue } from '../domain/conflict-spread';
import type { SubjectType } from '../domain/vocabulary';
import type { NamedRef } from './deal-records';

/** A record that claims may be about. */
export interface ClaimSubject {
  readonly type: SubjectType;
  readonly slug: string;
  /** "OpenAI to Amazon", "Amazon in OpenAI, conditional", "Trainium3", or the title of a deal or event. */
  readonly name: string;
  /** The deal it is or belongs to. */
  readonly deal: NamedRef | null;
  /** Companies that take part in the deal, design the chip, run or use the site, or that the metric or event is about. */
  readonly companies: readonly NamedRef[];
  /** Chip generations: itself, or those that the capacity of the deal or the site runs on. */
  readonly chips: readonly NamedRef[];
  /** What the record holds, by the field that claims name; fields that it leaves empty are absent. Power in kilowatts. */
  readonly values: Readonly<Record<string, RecordValue>>;
}

/** A subject as it is stored: its date not yet part of its name. */
export interface StoredSubject extends ClaimSubject {
  /** A partial date that tells it apart from others of the name. */
  readonly namedOn: string | null;
}
