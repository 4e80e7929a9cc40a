// Beside the figures of a deal: what they imply for each other, what nobody has answered, which deals hang on it.
import { Section } from '@/components/layout/section';
import { plural } from '@/lib/format/number';
import type { DealRecord } from '@/lib/services/deal-records';
import { RatiosSection } from './ratios-section';
import { ProseSources } from './source-ref';
import { TiesSection } from './ties-section';

export function DealAside({ deal, asOf }: { readonly deal: DealRecord; readonly asOf: string | null }) {
  return (
    <aside aria-label="What follows, what is open, what is tied to it">
      <RatiosSection deal={deal} />
      {deal.openQuestions.length > 0 ? (
        <Section
          id="open-questions"
          title="Open questions"
          note={plural(deal.openQuestions.length, 'question')}
        >
          <ul className="plain-list">
            {deal.openQuestions.map((question) => (
              <li key={question.slug} id={question.slug}>
                {question.text}
                <ProseSources subjectSlug={deal.slug} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <TiesSection deal={deal} asOf={asOf} />
    </aside>
  );
}
