// Changes of the data as the API gives them.
import { SUBJECT_TYPES } from '../domain/vocabulary';
import type { ApiChange } from '../schema/api-change';
import type { ChangeRecord } from '../services/change-records';
import type { PageAddress } from './page-address';

/** What a changed claim is about, as far as claims can be about it. */
function toAbout(about: ChangeRecord['about']): ApiChange['about'] {
  const type = SUBJECT_TYPES.find(({ value }) => value === about?.type)?.value;
  if (about === null || type === undefined) return null;
  return { subjectType: type, subjectSlug: about.slug, field: about.field };
}

/** A value as JSON: the records are read-only, an answer is plain. */
function toValue(value: ChangeRecord['beforeValue']): ApiChange['beforeValue'] {
  // Safe because the import wrote only values that the schema of change files allows.
  return value as ApiChange['beforeValue'];
}

/** One change. */
export function toApiChange(change: ChangeRecord, address: PageAddress): ApiChange {
  return {
    slug: change.id,
    permalink: address.ofChange(change.id),
    version: change.version,
    dataDate: change.dataDate,
    action: change.action,
    subjectType: change.type,
    subjectSlug: change.slug,
    subjectName: change.name,
    deal: change.deal && { slug: change.deal.slug, name: change.deal.name },
    about: toAbout(change.about),
    field: change.field,
    label: change.label,
    before: change.before,
    after: change.after,
    beforeValue: toValue(change.beforeValue),
    afterValue: toValue(change.afterValue),
    why: change.why,
    source: change.source && { slug: change.source.slug, name: change.source.name },
    companies: change.companies,
    chips: change.chips,
    sentence: change.sentence,
  };
}
