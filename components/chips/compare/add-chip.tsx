// Adding a generation: a combobox in a menu or in the page, and a plain form where scripts are off.
import { Menu } from '@/components/ui/menu';
import { MAX_COMPARED } from '@/lib/domain/chip-comparison';
import { groupBy } from '@/lib/domain/group-by';
import { CHIP_STATUSES, labelOf } from '@/lib/domain/vocabulary';
import { type ComparisonQuery, toComparisonHref } from '@/lib/filters/comparison-query';
import type { ComparisonChoice } from '@/lib/services/compare-chips';
import { ChipPicker } from './chip-picker.client';

interface AddChipProps {
  readonly choices: readonly ComparisonChoice[];
  readonly query: ComparisonQuery;
  /** The baseline as it is, so that adding the usual one does not change it. Null where nothing is compared yet. */
  readonly baseline: string | null;
  readonly path: string;
}

function describeChoice({ designer, family, architecture, status }: ComparisonChoice): string {
  const isPlain = status === 'available' || status === 'superseded';
  const words = [
    designer,
    ...(family === designer ? [] : [family]),
    ...(architecture === null ? [] : [architecture]),
  ];
  return [...words, ...(isPlain ? [] : [labelOf(CHIP_STATUSES, status)])].join(', ');
}

/** The same without scripts: one list of all generations, and a button. */
function PlainForm({ choices, query, baseline, path }: AddChipProps) {
  const free = choices.filter(({ slug }) => !query.chips.includes(slug));
  const kept = new URL(toComparisonHref(path, { ...query, baseline }), 'http://localhost').searchParams;
  return (
    <form className="cmp-form" method="get" action={path}>
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <label htmlFor="chip-to-add">Chip generation</label>
        <select id="chip-to-add" name="chips">
          {[...groupBy(free, ({ designer }) => designer)].map(([designer, some]) => (
            <optgroup key={designer} label={designer}>
              {some.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button className="btn" type="submit">
        Add
      </button>
    </form>
  );
}

/** The field that adds a generation, with its form for browsers without scripts. */
export function AddChipFields(props: AddChipProps) {
  const { choices, query, baseline, path } = props;
  const isFull = query.chips.length >= MAX_COMPARED;
  return (
    <>
      <ChipPicker
        remark={isFull ? `A table has room for ${MAX_COMPARED}. Remove one first.` : null}
        options={choices.map((choice) => {
          const isCompared = query.chips.includes(choice.slug);
          return {
            slug: choice.slug,
            name: choice.name,
            detail: isCompared ? `${describeChoice(choice)}, in the table` : describeChoice(choice),
            href:
              isCompared || isFull
                ? null
                : toComparisonHref(path, query, { chips: [...query.chips, choice.slug], baseline }),
          };
        })}
      />
      {isFull ? null : <PlainForm {...props} />}
    </>
  );
}

/** The button "Add a chip" with the field in its panel. */
export function AddChip(props: AddChipProps) {
  return (
    <Menu label="Add a chip" className="cmp-add" panelClassName="menu pick cmp-panel">
      <AddChipFields {...props} />
    </Menu>
  );
}
