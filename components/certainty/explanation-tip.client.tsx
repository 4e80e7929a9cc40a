'use client';
// The tooltip of everything that names a certainty (see explained.tsx): on hover, on focus, on the first tap. It can be
// pointed at, stays until it is left, and Escape takes it away.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { placeBeside } from '@/components/provenance/placement';

const TRIGGERS = '[data-explain]';
const TIP_ID = 'certainty-tip';

/** Time to go from the word to the tooltip, ms. */
const GRACE = 150;

interface Shown {
  readonly trigger: HTMLElement;
  readonly lead: string | null;
  /** Markup of the glossary's entries, in the order of the trigger. */
  readonly entries: readonly { readonly rung: string; readonly markup: string }[];
}

function triggerOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(TRIGGERS) : null;
}

function readEntries(trigger: HTMLElement): Shown {
  const rungs = (trigger.dataset.explain ?? '').split(' ').filter((rung) => rung !== '');
  const entries = rungs.flatMap((rung) => {
    const entry = document.querySelector(`#certainty-glossary [data-rung="${CSS.escape(rung)}"]`);
    return entry ? [{ rung, markup: entry.innerHTML }] : [];
  });
  return { trigger, lead: trigger.dataset.explainLead ?? null, entries };
}

/** Whether a click only leads to the full explanation, so that a tap may show the short one first. */
function onlyExplains(trigger: HTMLElement): boolean {
  return trigger.matches('a.explained');
}

export function ExplanationTip() {
  const [shown, setShown] = useState<Shown | null>(null);
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined;
    let current: HTMLElement | null = null;
    let touched: HTMLElement | null = null;
    const show = (trigger: HTMLElement): void => {
      clearTimeout(leaving);
      if (trigger === current) return;
      current = trigger;
      setShown(readEntries(trigger));
    };
    const hide = (): void => {
      clearTimeout(leaving);
      current = null;
      setShown(null);
    };
    const isTip = (target: EventTarget | null): boolean =>
      target instanceof Node && (tip.current?.contains(target) ?? false);

    const onOver = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return;
      const trigger = triggerOf(event.target);
      if (trigger) show(trigger);
      else if (isTip(event.target)) clearTimeout(leaving);
    };
    const onOut = (event: PointerEvent): void => {
      if (event.pointerType === 'touch' || current === null) return;
      if (!isTip(event.target) && triggerOf(event.target) !== current) return;
      clearTimeout(leaving);
      leaving = setTimeout(hide, GRACE);
    };
    const onFocus = (event: FocusEvent): void => {
      const trigger = triggerOf(event.target);
      if (trigger?.matches(':focus-visible')) show(trigger);
      else if (current !== null && touched !== current) hide();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || current === null) return;
      event.stopPropagation();
      hide();
    };
    const onPress = (event: PointerEvent): void => {
      const trigger = triggerOf(event.target);
      touched = event.pointerType === 'touch' ? trigger : null;
      if (event.pointerType === 'touch' && current !== null && trigger !== current && !isTip(event.target))
        hide();
    };
    const onClick = (event: MouseEvent): void => {
      const trigger = triggerOf(event.target);
      // The first tap explains, a second one follows the link; what filters is never held back.
      if (!trigger || touched !== trigger || !onlyExplains(trigger) || current === trigger) return;
      event.preventDefault();
      show(trigger);
    };
    document.addEventListener('pointerover', onOver);
    document.addEventListener('pointerout', onOut);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('click', onClick);
    return () => {
      clearTimeout(leaving);
      document.removeEventListener('pointerover', onOver);
      document.removeEventListener('pointerout', onOut);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('click', onClick);
    };
  }, []);

  useLayoutEffect(() => {
    if (!shown || !tip.current) return undefined;
    const { trigger } = shown;
    placeBeside(tip.current, trigger);
    trigger.setAttribute('aria-describedby', TIP_ID);
    return () => trigger.removeAttribute('aria-describedby');
  }, [shown]);

  if (shown === null) return null;
  return (
    <div ref={tip} id={TIP_ID} role="tooltip" className="tip">
      {shown.lead === null ? null : <p className="tip-lead">{shown.lead}</p>}
      {shown.entries.map(({ rung, markup }) => (
        // The markup is our own, from the glossary of the same document.
        <p key={rung} dangerouslySetInnerHTML={{ __html: markup }} />
      ))}
    </div>
  );
}
