import type { ChipFamilyLine, ChipGenerationsChart } from '@/lib/charts/chip-generations-model';
import { buildPointKeys } from '@/lib/charts/chip-generations-words';
import { LineKey, LineMark } from './line-mark';

/** The mark of a family: its line with its point. */
export function FamilyMark({ family: { line, shape } }: { readonly family: ChipFamilyLine }) {
  return <LineMark line={line} point={{ shape, colour: line.colour, isHollow: false }} />;
}

/**
 * The families of the chart with their marks, and what the look of a point means. With `onToggle` each family is a button
 * that shows or hides it.
 */
export function ChipLegend({
  model,
  hidden,
  onToggle,
}: {
  readonly model: ChipGenerationsChart;
  readonly hidden?: ReadonlySet<string>;
  readonly onToggle?: (key: string) => void;
}) {
  return (
    <div className="keys chart-keys chip-keys">
      <ul aria-label="Families of the chart">
        {model.families.map((family) => {
          const content = (
            <>
              <FamilyMark family={family} />
              {family.label}
            </>
          );
          const isHidden = hidden?.has(family.key) ?? false;
          return (
            <li key={family.key}>
              {onToggle ? (
                <button
                  type="button"
                  className={isHidden ? 'k off struck' : 'k'}
                  aria-pressed={!isHidden}
                  onClick={() => onToggle(family.key)}
                >
                  {content}
                </button>
              ) : (
                <span className="k">{content}</span>
              )}
            </li>
          );
        })}
      </ul>
      {buildPointKeys(model).map((item) => (
        <LineKey key={item.label} item={item} />
      ))}
    </div>
  );
}
