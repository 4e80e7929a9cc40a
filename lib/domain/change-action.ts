// What an import did to a record, as the change log keeps it.

/** New record, changed field, removed record. */
export const CHANGE_ACTIONS = ['new', 'changed', 'removed'] as const;
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];
