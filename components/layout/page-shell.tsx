import type { ReactNode } from 'react';
import type { DatasetRecord } from '@/lib/services/deal-records';
import type { RawSearchParams } from './as-of-control';
import { Footer } from './footer';
import { Header } from './header';
import type { SectionKey } from './sections';

/** What every page tells the shell around it. */
export interface PageShellProps {
  /** What the database holds; null on pages that must stand without it, such as errors. */
  readonly dataset: Pick<DatasetRecord, 'version' | 'dataDate' | 'counts'> | null;
  /** The section the page is part of; null for none. */
  readonly section: SectionKey | null;
  /** Path of the page, where the as-of form leads back to. */
  readonly path: string;
  /** The query of the request as Next gives it, so that the as-of form keeps it. */
  readonly searchParams?: RawSearchParams;
  /** Day of knowledge the page shows; null for the newest state. */
  readonly asOf?: string | null;
  readonly children: ReactNode;
}

/** Masthead, main part and foot of a page. Every page puts its content in one of these. */
export function PageShell({
  dataset,
  section,
  path,
  searchParams = {},
  asOf = null,
  children,
}: PageShellProps) {
  return (
    <>
      <Header dataset={dataset} section={section} path={path} searchParams={searchParams} asOf={asOf} />
      <main id="main" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <Footer dataset={dataset} />
    </>
  );
}
