import type { ReactNode } from 'react';

/**
 * One cell of the filter strip: label over value, opening a panel. Works without JavaScript as `<details>`; `DismissOpenMenus`
 * in the layout closes it on Escape and on a press elsewhere.
 */
export function FilterCell({
  label,
  value,
  choiceCount,
  unsetWords = 'Any',
  question,
  edge = 'left',
  isWide = false,
  children,
}: {
  /** The filter: "Company". */
  readonly label: string;
  /** What it is set to; null where it narrows nothing. */
  readonly value: string | null;
  /** How many values there are to choose from, shown while none is chosen. */
  readonly choiceCount?: number;
  /** What stands while it narrows nothing. */
  readonly unsetWords?: string;
  /** Heading of the panel: what choosing means. */
  readonly question: string;
  /** The edge of the cell that the panel keeps to. */
  readonly edge?: 'left' | 'right';
  /** Takes what room is left in the strip. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const isSet = value !== null;
  return (
    <details className={`cell${isSet ? ' set' : ''}${isWide ? ' find' : ''}`} data-menu>
      <summary>
        <span className="lab">{label}</span>
        <span className="v">
          {isSet ? (
            <span className="val" title={value}>
              {value}
            </span>
          ) : (
            <>
              <span className="val">{unsetWords}</span>
              {choiceCount === undefined ? null : <i>{choiceCount}</i>}
            </>
          )}
        </span>
      </summary>
      <div className={`menu pick ${edge === 'left' ? 'at-left' : 'at-right'}`}>
        <p className="lab">{question}</p>
        {children}
      </div>
    </details>
  );
}
