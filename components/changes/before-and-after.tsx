// The values of one change, side by side; of a whole record its fields.
import { Section } from '@/components/layout/section';
import type { ChangeRecord } from '@/lib/services/change-records';

function Value({
  label,
  words,
  isOld,
}: {
  readonly label: string;
  readonly words: string | null;
  readonly isOld: boolean;
}) {
  return (
    <div>
      <p className="lab">{label}</p>
      {words === null ? (
        <p className="none">{isOld ? 'not given' : 'no longer given'}</p>
      ) : isOld ? (
        <p>
          <del>{words}</del>
        </p>
      ) : (
        <p>
          <ins>{words}</ins>
        </p>
      )}
    </div>
  );
}

/** Before and after of a field; of a record that is new or removed every field that it has or had. */
export function BeforeAndAfter({ change }: { readonly change: ChangeRecord }) {
  const { action, before, after, fields } = change;
  if (action === 'changed') {
    return (
      <Section id="values" title="Before and after" note={change.label}>
        <div className="two-values">
          <Value label="Before" words={before} isOld />
          <Value label="After" words={after} isOld={false} />
        </div>
      </Section>
    );
  }
  return (
    <Section id="values" title={action === 'new' ? 'The record as it was added' : 'The record as it was'}>
      <dl className={action === 'new' ? 'facts-list' : 'facts-list is-removed'}>
        {fields.map(({ field, label, words }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
