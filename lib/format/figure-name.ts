// What a claimed figure is called where it stands outside its own page.
import { labelOf, SUBJECT_TYPES, type SubjectType } from '../domain/vocabulary';
import { formatFieldName } from './claim-value';

/** A figure by its field, and what it is of. */
export interface FigureName {
  /** "Amount"; the name of the record where it has but one figure: "Distribution". */
  readonly label: string;
  /** "OpenAI to Amazon"; null where the label says it. */
  readonly of: string | null;
  /** "spend commitment". */
  readonly type: string;
}

/** Records that are one figure: a term and a metric are called by their own name. */
const SINGLE_FIELDS: Readonly<Partial<Record<SubjectType, readonly string[]>>> = {
  term: ['text', 'value'],
  metric: ['value'],
};

/** The name of a figure: "Amount" of "OpenAI to Amazon", "Distribution" of nothing else. */
export function formatFigureName(subjectType: SubjectType, subjectName: string, field: string): FigureName {
  const type = labelOf(SUBJECT_TYPES, subjectType);
  if (SINGLE_FIELDS[subjectType]?.includes(field)) return { label: subjectName, of: null, type };
  return { label: formatFieldName(field), of: subjectName, type };
}
