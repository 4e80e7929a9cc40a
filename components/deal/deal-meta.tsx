// One line of what a deal is: status, date, parties, how many sources and where they differ; and notices.
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { ConflictCount } from '@/components/ui/conflict-count';
import { DateText } from '@/components/ui/date-text';
import { groupParties } from '@/lib/domain/deal-cells';
import { DEAL_STATUSES, labelOf, ROLES } from '@/lib/domain/vocabulary';
import type { QueryProblem } from '@/lib/filters/deal-query';
import { formatList, plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { DealRecord } from '@/lib/services/deal-records';

export function DealMeta({ deal, problems }: { deal: DealRecord; problems: readonly QueryProblem[] }) {
  return (
    <>
      <IgnoredParameters problems={problems} />
      <p className="meta">
        <span>
          {toSentenceCase(labelOf(DEAL_STATUSES, deal.status))}, announced{' '}
          <DateText value={deal.announcedOn} />
        </span>
        {groupParties(deal.parties, []).map(({ company, roles }) => (
          <span key={company.slug}>
            <b>{company.name}</b> {formatList(roles.map((role) => labelOf(ROLES, role)))}
          </span>
        ))}
        <a href="#sources">
          {plural(deal.sourceCount, 'source')}, {plural(deal.claimCount, 'claim')}
        </a>
        {deal.conflictCount > 0 ? (
          <span className="nw">
            <ConflictCount count={deal.conflictCount} href="#sources-differ" />{' '}
            {deal.conflictCount === 1 ? 'field in conflict' : 'fields in conflict'}
          </span>
        ) : null}
      </p>
    </>
  );
}
