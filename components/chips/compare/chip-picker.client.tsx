'use client';
// A combobox that adds a generation to the comparison: type, choose with the arrows, Enter adds.
import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState } from 'react';
import { foldText } from '@/lib/domain/search-text';
import { searchWords } from '@/lib/domain/search-words';

/** A generation that can be added. */
export interface PickerOption {
  readonly slug: string;
  readonly name: string;
  /** Designer, family, architecture and status. */
  readonly detail: string;
  /** The comparison with it; null: it is compared already, or there is no room. */
  readonly href: string | null;
}

function findOptions(options: readonly PickerOption[], text: string): PickerOption[] {
  const words = searchWords(text);
  return options.filter(({ name, slug, detail }) => {
    const folded = foldText(`${name} ${slug} ${detail}`);
    return words.every((word) => folded.includes(word));
  });
}

/**
 * The field with its list. Inside a menu it takes the focus when the menu opens, and closes the menu once something was
 * added; Escape is the menu's own.
 */
export function ChipPicker({
  options,
  remark,
}: {
  readonly options: readonly PickerOption[];
  /** What the list cannot do, such as that the table is full. */
  readonly remark: string | null;
}) {
  const router = useRouter();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const found = findOptions(options, text);
  const optionId = (index: number): string => `${id}option-${index}`;

  const start = (): void => {
    setText('');
    setActive(-1);
  };

  // What was typed before the page came alive counts too.
  useEffect(() => {
    const typed = field.current?.value ?? '';
    if (typed === '') return;
    setText(typed);
    setActive(0);
  }, []);

  useEffect(() => {
    const menu = field.current?.closest('details');
    const onToggle = (): void => {
      // A reopened list starts whole.
      if (menu?.open) field.current?.focus();
      else start();
    };
    menu?.addEventListener('toggle', onToggle);
    return () => menu?.removeEventListener('toggle', onToggle);
  }, []);

  // Another set of options means that the comparison has changed.
  const compared = options.map(({ href }) => (href === null ? '1' : '0')).join('');
  const before = useRef(compared);
  useEffect(() => {
    if (before.current === compared) return;
    before.current = compared;
    const menu = field.current?.closest('details');
    if (menu) menu.open = false;
    start();
  }, [compared]);

  const add = (option: PickerOption | undefined): void => {
    if (option?.href) router.push(option.href, { scroll: false });
  };

  const move = (step: number): void => {
    if (found.length === 0) return;
    const next = active < 0 ? (step > 0 ? 0 : found.length - 1) : active + step;
    const index = (next + found.length) % found.length;
    setActive(index);
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      add(found[active]);
    }
    // Outside a menu there is nothing to close: the text goes.
    if (event.key === 'Escape' && !field.current?.closest('details')) start();
  };

  return (
    <div className="cmp-picker needs-script">
      <label htmlFor={`${id}field`}>Name, family, designer or architecture</label>
      <input
        ref={field}
        id={`${id}field`}
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={found[active] === undefined ? undefined : optionId(active)}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(event.target.value.trim() === '' ? -1 : 0);
          list.current?.scrollTo({ top: 0 });
        }}
        onKeyDown={onKeyDown}
      />
      {remark === null ? null : <p className="cmp-remark">{remark}</p>}
      <ul ref={list} id={`${id}list`} role="listbox" aria-label="Chip generations" tabIndex={-1}>
        {found.map((option, index) => (
          // Its keys are those of the field, which keeps the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={option.slug}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            aria-disabled={option.href === null}
            onPointerDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              add(option);
            }}
          >
            <b>{option.name}</b> <span>{option.detail}</span>
          </li>
        ))}
      </ul>
      <p className={found.length === 0 ? 'cmp-remark' : 'vh'} role="status">
        {text.trim() === ''
          ? ''
          : found.length === 0
            ? 'No generation has these words.'
            : `${found.length} found`}
      </p>
    </div>
  );
}
