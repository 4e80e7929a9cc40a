// Use case: one change with what came before and after it.
import { loadHistory, versionKey } from './change-history';
import type { ChangeDetail, ChangeRecord } from './change-records';

/** One change with the nearest changes of the same field; null where there is none of this name. */
export async function findChange(id: string): Promise<ChangeDetail | null> {
  const { changes } = await loadHistory();
  const change = changes.find((one) => one.id === id);
  if (change === undefined) return null;
  const isSameRecord = ({ type, slug }: ChangeRecord): boolean =>
    type === change.type && slug === change.slug;
  const line = changes.filter((one) => isSameRecord(one) && one.field === change.field);
  const place = line.indexOf(change);
  return {
    ...change,
    earlier: line[place - 1] ?? null,
    later: line[place + 1] ?? null,
    beside: changes.filter(
      (one) => one !== change && isSameRecord(one) && versionKey(one) === versionKey(change),
    ),
  };
}

/** The names of all changes, for suggesting one where a name is mistyped. */
export async function listChangeIds(): Promise<string[]> {
  return (await loadHistory()).changes.map(({ id }) => id);
}
