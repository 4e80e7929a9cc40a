// Figures rest on claims, and the preferred claim is the figure shown.
import { NUMBER_FIELDS } from '../../domain/number-fields';
import type { ClaimInFile } from '../../schema/data-fields';
import type { Problem } from '../problem';
import type { Rule } from '../rule';
import { fieldOf, isFigure, listSubjects, type Subject } from '../subjects';

/** Fields that may stand without a claim of their own: the term is often told only together with the amount. */
const UNCERTAIN_FIELDS: readonly string[] = ['termYears'];

/** Every figure has at least one claim that is relied on. */
export const checkFiguresAreClaimed: Rule = ({ dataSet }) =>
  listSubjects(dataSet).flatMap((subject) =>
    (NUMBER_FIELDS[subject.type] ?? [])
      .filter((field) => fieldOf(subject.record, field) !== undefined)
      .filter((field) => !subject.claims.some(({ claim }) => claim.field === field))
      .map((field): Problem => ({
        severity: UNCERTAIN_FIELDS.includes(field) ? 'warning' : 'error',
        file: subject.file,
        path: [...subject.path, ...field.split('.')],
        message: `no claim with the subject "${subject.type}/${subject.slug}" and the field "${field}" says this`,
      })),
  );

/** Fields of prose: a claim tells what a source says, and need not repeat the words. */
const PROSE_FIELDS = ['summary', 'condition', 'text', 'title', 'note', 'location'];

function equals(stored: unknown, claim: ClaimInFile): boolean {
  const { value } = claim;
  if (isFigure(stored)) return [stored.value, stored.low, stored.high].some((bound) => bound === value);
  if (Array.isArray(stored)) {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return JSON.stringify(stored.map(String).sort()) === JSON.stringify(items.map(String).sort());
  }
  return stored === value;
}

function byField(subject: Subject): Map<string, Subject['claims'][number][]> {
  const fields = new Map<string, Subject['claims'][number][]>();
  for (const placed of subject.claims) {
    if (placed.claim.rank !== 'preferred') continue;
    fields.set(placed.claim.field, [...(fields.get(placed.claim.field) ?? []), placed]);
  }
  return fields;
}

/** The preferred claim on a field that the record has says what the record says. */
export const checkPreferredClaims: Rule = ({ dataSet }) =>
  listSubjects(dataSet).flatMap((subject) =>
    [...byField(subject)].flatMap(([field, claims]): Problem[] => {
      const stored = fieldOf(subject.record, field);
      if (stored === undefined || PROSE_FIELDS.includes(field)) return [];
      return claims
        .filter(({ claim }) => !equals(stored, claim))
        .map(({ claim, path }) => ({
          severity: 'error',
          file: subject.file,
          path: [...path, 'value'],
          value: claim.value,
          message: `is preferred, but ${subject.type}/${subject.slug} has ${JSON.stringify(stored)} in ${field}`,
        }));
    }),
  );

/** At most one claim on a field is preferred. */
export const checkOnePreferred: Rule = ({ dataSet }) =>
  listSubjects(dataSet).flatMap((subject) =>
    [...byField(subject)].flatMap(([field, [, ...others]]): Problem[] =>
      others.map(({ claim, path }) => ({
        severity: 'error',
        file: subject.file,
        path: [...path, 'rank'],
        value: claim.rank,
        message: `another claim on ${subject.type}/${subject.slug} ${field} is preferred already`,
      })),
    ),
  );

/** A claim that is not relied on says why, as its reason or in its note. */
export const checkDeprecatedReasons: Rule = ({ dataSet }) =>
  listSubjects(dataSet).flatMap((subject) =>
    subject.claims
      .filter(({ claim }) => claim.rank === 'deprecated' && (claim.rankReason ?? claim.note) === undefined)
      .map(({ path }) => ({
        severity: 'error' as const,
        file: subject.file,
        path: [...path, 'rankReason'],
        message: 'missing: a deprecated claim needs a reason',
      })),
  );
