// Use case: what claims are about, as lists of claims and conflicts name it.
import { listClaimSubjects } from '../db/claim-subjects';
import { formatPartialDate } from '../format/date';
import { toSentenceCase } from '../format/words';
import { keepPerDataset } from './keep-per-dataset';
import type { ClaimSubject } from './subject-records';

/**
 * Every record that a claim may be about, by "type/slug". Kept until another data set is imported.
 * @throws NoDatasetError before the first import.
 */
export const loadClaimSubjects = keepPerDataset(async (): Promise<ReadonlyMap<string, ClaimSubject>> => {
  const subjects = await listClaimSubjects();
  return new Map(
    [...subjects].map(([key, { namedOn, ...subject }]) => {
      const words = subject.type === 'term' ? toSentenceCase(subject.name) : subject.name;
      const name = namedOn === null ? words : `${words}, ${formatPartialDate(namedOn)}`;
      return [key, { ...subject, name }];
    }),
  );
});
