// Rows of a deal's file, except its figures.
import type { LedgerRows } from '../db/import-tables';
import { toPartialDate } from '../domain/partial-date';
import type { DealFile } from '../schema/deal-file';
import { facetRows, largestColumns, type NamedRecords, searchText } from './derived-rows';
import { claimRows, toKw, unitColumns } from './figure-columns';

/** The tables that a deal's file fills, its figures apart. */
export type DealRows = Pick<
  LedgerRows,
  'Deal' | 'DealParty' | 'DealLink' | 'DealFacet' | 'Promise' | 'Term' | 'OpenQuestion' | 'Claim'
>;

function linkRows(deal: DealFile): LedgerRows['DealLink'] {
  const plain = { happenedOn: null, part: null, sourceSlug: null, says: null };
  return [
    ...deal.includes.map((to) => ({
      fromDealSlug: deal.slug,
      toDealSlug: to,
      kind: 'includes',
      ...plain,
    })),
    ...deal.related.map((to) => ({ fromDealSlug: deal.slug, toDealSlug: to, kind: 'related', ...plain })),
    ...deal.supersedes.map((older) => ({
      fromDealSlug: deal.slug,
      toDealSlug: older.deal,
      kind: 'supersedes',
      happenedOn: older.on,
      part: older.part,
      sourceSlug: older.source,
      says: older.says,
    })),
  ];
}

/** Rows of one deal's file, its figures apart. */
export function dealRows(deal: DealFile, records: NamedRecords): DealRows {
  return {
    Deal: [
      {
        slug: deal.slug,
        title: deal.title,
        kind: deal.kind,
        status: deal.status,
        announcedOn: deal.announcedOn,
        announcedFirstDay: toPartialDate(deal.announcedOn).firstDay,
        summary: deal.summary,
        expandsSlug: deal.expands ?? null,
        ...largestColumns(deal),
        searchText: searchText(deal, records),
      },
    ],
    DealParty: deal.parties.map((party, position) => ({
      dealSlug: deal.slug,
      companySlug: party.company,
      role: party.role,
      position,
    })),
    DealLink: linkRows(deal),
    DealFacet: facetRows(deal, records),
    Promise: deal.promises.map((promise) => {
      const due = toPartialDate(promise.dueOn);
      return {
        slug: promise.slug,
        dealSlug: deal.slug,
        promiserSlug: promise.promiser,
        promiseeSlug: promise.promisee ?? null,
        text: promise.text,
        dueOn: promise.dueOn,
        dueFirstDay: due.firstDay,
        dueLastDay: due.lastDay,
        powerKw: toKw(promise.powerGw),
        madeOn: promise.madeOn,
        outcome: promise.outcome,
        outcomeOn: promise.outcomeOn ?? null,
        sourceSlug: promise.source,
        outcomeSourceSlug: promise.outcomeSource ?? null,
      };
    }),
    Term: deal.terms.map((term, position) => ({
      slug: term.slug,
      dealSlug: deal.slug,
      position,
      kind: term.kind,
      text: term.text,
      ...unitColumns(term.value, term.unit),
      unit: term.unit ?? null,
      sourceSlug: term.source ?? null,
    })),
    OpenQuestion: deal.openQuestions.map((question, position) => ({
      slug: question.slug,
      dealSlug: deal.slug,
      position,
      text: question.text,
    })),
    Claim: claimRows(deal.claims, deal.slug),
  };
}
