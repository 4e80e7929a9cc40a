// A number comes in the unit of its field.
import { nearestWords } from '../../domain/nearest-words';
import type { Unit } from '../../domain/vocabulary';
import type { Problem } from '../problem';
import type { Rule } from '../rule';
import { listSubjects, type Subject } from '../subjects';

/** The units that the name of a field allows; the first pattern that fits decides. Other names say nothing of the unit. */
const UNITS_OF_FIELDS: readonly (readonly [RegExp, readonly Unit[]])[] = [
  [/Usd$/, ['usd']],
  [/Gw$/, ['gw']],
  [/Years$/, ['years']],
  [/^chipCount$|[cC]hipsPerSystem$|maxClusterChips$|^chips(?:\.|$)/, ['chips']],
  [/(?:^|\.)processNm$/, ['nm']],
  [/memoryGb$/, ['gb']],
  [/TbPerS$/, ['tb_per_s']],
  [/[eE]xaflops$/, ['eflops']],
  // Throughput with sparsity stands beside the dense one, never as it: such claims are not preferred.
  [/Pflops$/, ['pflops', 'pflops_sparse']],
  [/Pops$/, ['pops']],
  [/[cC]hip(?:Power)?W$/, ['w']],
  [/Kw$/, ['kw']],
];

/** The units that a claim on a field may have; null where the field says nothing of it. */
function allowedUnits({ type, record }: Subject, field: string): readonly Unit[] | null {
  if (
    (type === 'metric' && ['value', 'low', 'high'].includes(field)) ||
    (type === 'term' && field === 'value')
  ) {
    // The schema has checked that the unit of the record is one of the vocabulary.
    return 'unit' in record && typeof record.unit === 'string' ? [record.unit as Unit] : null;
  }
  return UNITS_OF_FIELDS.find(([pattern]) => pattern.test(field))?.[1] ?? null;
}

/** The unit of a claim is that of its field, and what is no number has none. */
export const checkClaimUnits: Rule = ({ dataSet }) =>
  listSubjects(dataSet).flatMap((subject) =>
    subject.claims.flatMap(({ claim: { field, unit, value }, path }): Problem[] => {
      const report = (message: string): Problem[] => [
        { severity: 'error', file: subject.file, path: [...path, 'unit'], value: unit, message },
      ];
      if (unit === undefined) return [];
      if (typeof value !== 'number') return report('only a number has a unit: leave it out');
      const allowed = allowedUnits(subject, field);
      if (allowed === null || allowed.includes(unit)) return [];
      const [nearest = allowed[0]] = nearestWords(unit, allowed, 1);
      const others = allowed.filter((other) => other !== nearest).map((other) => ` or "${other}"`);
      return report(`the field ${field} is in "${nearest}"${others.join('')}`);
    }),
  );
