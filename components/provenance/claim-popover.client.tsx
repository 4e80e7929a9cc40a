'use client';
// Opens the claims of a number in place, for every link that names them (see claim-link.tsx). One for the whole document.
import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Glyph } from '@/components/ui/glyph';
import type { ClaimSummary } from '@/lib/services/claim-summaries';
import { ClaimSummaryCounts, ClaimSummaryView } from './claim-summary-view';
import { type OpenedNumber, parseClaimsHash, toClaimsHash } from './claims-hash';
import { openFolds, placeBeside } from './placement';

const LINKS = 'a[data-claims]';

interface Opened {
  readonly link: HTMLAnchorElement;
  readonly number: OpenedNumber;
}

type Content =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'loaded'; readonly summary: ClaimSummary };

function numberOf(link: HTMLAnchorElement): OpenedNumber {
  return { subject: link.dataset.claims ?? '', field: link.dataset.field ?? '' };
}

/** The link of a number in the page as it is now; of several the first that can be seen. */
function findLink({ subject, field }: OpenedNumber): HTMLAnchorElement | null {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(LINKS)].filter(
    ({ dataset }) => dataset.claims === subject && (dataset.field ?? '') === field,
  );
  return links.find((link) => link.getClientRects().length > 0) ?? links[0] ?? null;
}

function setHash(hash: string): void {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
}

async function fetchSummary({ subject, field }: OpenedNumber, signal: AbortSignal): Promise<ClaimSummary> {
  const response = await fetch(`/claims/${subject}/summary?${new URLSearchParams({ field }).toString()}`, {
    signal,
  });
  if (!response.ok) throw new Error(`claims of ${subject} answered ${response.status}`);
  const summary: unknown = await response.json();
  if (typeof summary !== 'object' || summary === null || !('claims' in summary)) {
    throw new Error(`claims of ${subject} came in an unknown form`);
  }
  // Our own route made it of this very type.
  return summary as ClaimSummary;
}

/** The content of a popover for a number; asked for again with another `attempt`. */
function useSummary(number: OpenedNumber | null, attempt: number): Content {
  const [content, setContent] = useState<Content>({ status: 'loading' });
  useEffect(() => {
    if (number === null) return undefined;
    const controller = new AbortController();
    setContent({ status: 'loading' });
    fetchSummary(number, controller.signal).then(
      (summary) => setContent({ status: 'loaded', summary }),
      () => {
        // Shown to the reader with a way to try again; breaking it off is no failure.
        if (!controller.signal.aborted) setContent({ status: 'failed' });
      },
    );
    return () => controller.abort();
  }, [number, attempt]);
  return content;
}

/** Closes on a press elsewhere, on Escape, and where focus goes on past the end; `close` says whether focus returns. */
function useDismissal(
  opened: Opened | null,
  pop: React.RefObject<HTMLDivElement | null>,
  close: (returnsFocus: boolean) => void,
): void {
  useEffect(() => {
    if (opened === null) return undefined;
    const onPress = ({ target }: Event): void => {
      if (!(target instanceof Node)) return;
      if (pop.current?.contains(target) || opened.link.contains(target)) return;
      close(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        close(true);
      }
      if (event.key !== 'Tab' || !pop.current?.contains(document.activeElement)) return;
      const stops = [...pop.current.querySelectorAll<HTMLElement>('a[href], button')];
      const end = event.shiftKey ? stops[0] : stops.at(-1);
      const isAtEnd =
        document.activeElement === end || (event.shiftKey && document.activeElement === pop.current);
      if (!isAtEnd) return;
      // The popover stands at the number, so leaving it at either end leads back there.
      event.preventDefault();
      close(true);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [opened, pop, close]);
}

/**
 * The popover of the layout. A plain click on a number opens it in place and writes it into the hash; a click with a modifier
 * follows the link. A copied address opens it again; the hash of a claim opens the row that the claim stands in.
 */
export function ClaimPopover() {
  const pathname = usePathname();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [attempt, setAttempt] = useState(0);
  const pop = useRef<HTMLDivElement>(null);
  const content = useSummary(opened?.number ?? null, attempt);

  const close = useCallback(
    (returnsFocus: boolean): void => {
      if (returnsFocus) opened?.link.focus({ preventScroll: true });
      if (parseClaimsHash(window.location.hash)) setHash('');
      setOpened(null);
    },
    [opened],
  );

  // What the hash of the address names: a popover, or a claim in a row that is folded.
  useEffect(() => {
    const restore = (): void => {
      const number = parseClaimsHash(decodeURIComponent(window.location.hash));
      const link = number && findLink(number);
      if (number && link) {
        openFolds(link);
        link.scrollIntoView({ block: 'center' });
        setOpened({ link, number });
        return;
      }
      setOpened(null);
      const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (target?.closest('details:not([open])')) {
        openFolds(target);
        target.scrollIntoView({ block: 'center' });
      }
    };
    restore();
    window.addEventListener('hashchange', restore);
    return () => window.removeEventListener('hashchange', restore);
  }, [pathname]);

  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINKS) : null;
      if (!link) return;
      event.preventDefault();
      if (opened?.link === link) {
        close(true);
        return;
      }
      const number = numberOf(link);
      setHash(toClaimsHash(number));
      setOpened({ link, number });
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [opened, close]);

  useDismissal(opened, pop, close);

  useEffect(() => {
    if (opened === null) return undefined;
    opened.link.setAttribute('aria-expanded', 'true');
    pop.current?.focus({ preventScroll: true });
    return () => opened.link.removeAttribute('aria-expanded');
  }, [opened]);

  // Again once the claims have come: only then is the height known.
  useLayoutEffect(() => {
    if (opened && pop.current) placeBeside(pop.current, opened.link);
  }, [opened, content]);

  if (opened === null) return null;
  const { status } = content;
  return (
    <div
      ref={pop}
      className="pop claim-pop"
      role="dialog"
      aria-labelledby="claim-pop-question"
      aria-busy={status === 'loading'}
      tabIndex={-1}
    >
      <header>
        <b id="claim-pop-question">{status === 'loaded' ? content.summary.question : 'Who says so?'}</b>
        {status === 'loaded' ? <ClaimSummaryCounts summary={content.summary} /> : null}
        <button type="button" className="pop-close" onClick={() => close(true)}>
          <Glyph name="x" />
          <span className="vh">Close</span>
        </button>
      </header>
      {status === 'loading' ? (
        <p className="pop-remark" role="status">
          The claims are being read.
        </p>
      ) : null}
      {status === 'failed' ? (
        <div className="pop-remark" role="alert">
          <p>
            <b>The claims could not be read.</b> The ledger does not answer now; this says nothing about the
            number.
          </p>
          <p>
            <button type="button" className="btn" onClick={() => setAttempt(attempt + 1)}>
              Try again
            </button>{' '}
            <a href={opened.link.href}>Open the page of its claims</a>
          </p>
        </div>
      ) : null}
      {status === 'loaded' ? <ClaimSummaryView summary={content.summary} /> : null}
    </div>
  );
}
