'use client';

import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Button, ButtonLink } from '@/components/ui/button';

/** A page that failed. An outage is named as one: it is not an empty result. */
export default function PageError({
  error,
  reset,
}: {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}) {
  return (
    <PageShell dataset={null} section={null} path="/">
      <PageHead
        title="This page failed"
        lede="The ledger could not be read just now. That says nothing about the data: no deal is missing, this view was not made."
      />
      {error.digest === undefined ? null : (
        <p className="lab">For a report, name the number {error.digest}.</p>
      )}
      <div className="acts mt-3">
        <Button onClick={reset}>Try again</Button>
        <ButtonLink href="/deals">All deals</ButtonLink>
      </div>
    </PageShell>
  );
}
