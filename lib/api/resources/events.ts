// The events.
import { toPartialDate } from '../../domain/partial-date';
import { EVENT_KINDS, type EventKind } from '../../domain/vocabulary';
import { EVENT_COLUMNS } from '../../export/columns/reference';
import { DEAL_PARAMETERS } from '../../filters/filter-definitions';
import { vocabularyListParameter } from '../../filters/parameter';
import { type ApiEvent, apiEventSchema } from '../../schema/api-reference';
import { listEvents } from '../../services/list-events';
import type { EventRecord } from '../../services/reference-records';
import { toApiEvent } from '../api-reference';
import type { ListQuery } from '../resource';
import {
  allows,
  allowsAny,
  asOfParameter,
  companyParameter,
  hasWords,
  PAGE_PARAMETERS,
  wordsParameter,
} from './list-parameters';
import { defineShortList } from './short-list';

interface EventQuery extends ListQuery {
  readonly company: readonly string[];
  readonly kind: readonly EventKind[];
  readonly from: string | null;
  readonly to: string | null;
  readonly q: string | null;
  readonly asOf: string | null;
}

function isWithin(happenedOn: string, from: string | null, to: string | null): boolean {
  const { firstDay } = toPartialDate(happenedOn);
  return (
    (from === null || firstDay >= toPartialDate(from).firstDay) &&
    (to === null || firstDay <= toPartialDate(to).lastDay)
  );
}

export const EVENTS = defineShortList<EventQuery, EventRecord, ApiEvent>({
  name: 'events',
  nouns: { one: 'event', many: 'events' },
  description: 'Regulatory, product and market events without money of their own, the newest first.',
  parameters: {
    company: companyParameter('Companies it is about.'),
    kind: vocabularyListParameter({ entries: EVENT_KINDS, description: 'What sort of event it is.' }),
    from: { ...DEAL_PARAMETERS.from, description: 'Happened in this period or later.' },
    to: { ...DEAL_PARAMETERS.to, description: 'Happened in this period or earlier.' },
    q: wordsParameter('title, summary or companies'),
    asOf: asOfParameter('Day of knowledge: later events do not exist.'),
    ...PAGE_PARAMETERS,
  },
  rowSchema: apiEventSchema,
  columns: EVENT_COLUMNS,
  list: ({ asOf }) => listEvents({ asOf }),
  isMatch: ({ companies, kind, happenedOn, title, summary }, query) =>
    allowsAny(
      query.company,
      companies.map(({ slug }) => slug),
    ) &&
    allows(query.kind, kind) &&
    isWithin(happenedOn, query.from, query.to) &&
    hasWords(query.q, [title, summary, ...companies.map(({ name }) => name)]),
  toRow: toApiEvent,
});
