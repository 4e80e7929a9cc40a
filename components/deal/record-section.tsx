// What is said of a deal as a whole: its day, status, parties and the states of its terms.
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { Section } from '@/components/layout/section';
import { DateText } from '@/components/ui/date-text';
import { DEAL_STATUSES, labelOf, ROLES } from '@/lib/domain/vocabulary';
import { formatList } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { ClaimRecord, DealRecord } from '@/lib/services/deal-records';
import { FactList } from './fact-list';
import { StateReason } from './state-line';

/** The deal as a whole: date, status, parties, states, and whatever else its claims are about. */
export function RecordSection({ deal, claims }: { deal: DealRecord; claims: readonly ClaimRecord[] }) {
  const parties = deal.parties.map(({ company, role }) => `${company.name} (${labelOf(ROLES, role)})`);
  return (
    <Section id="record" title="The record" note={deal.slug}>
      <FactList
        facts={[
          { field: 'announcedOn', label: 'Announced', value: <DateText value={deal.announcedOn} /> },
          { field: 'status', label: 'Status', value: toSentenceCase(labelOf(DEAL_STATUSES, deal.status)) },
          { field: 'parties', label: 'Parties', value: formatList(parties) },
          ...(claims.some(({ field }) => field === 'summary')
            ? [{ field: 'summary', label: 'Said of the deal', value: 'What sources say of it as a whole' }]
            : []),
          ...deal.states.map((state) => ({
            field: null,
            label: 'Terms',
            value: (
              <>
                <CertaintyMark certainty={state.certainty} withWord /> from{' '}
                <DateText value={state.knownFrom} />
                {state.knownTo === null ? null : (
                  <>
                    {' '}
                    to <DateText value={state.knownTo} />
                  </>
                )}
                .
                <StateReason state={state} />
              </>
            ),
          })),
        ]}
        claims={claims}
        subject={{ subjectType: 'deal', subjectSlug: deal.slug }}
      />
    </Section>
  );
}
