import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ChangeFacts } from '@/components/changes/change-facts';
import { ChangeNeighbours } from '@/components/changes/change-neighbours';
import { BeforeAndAfter } from '@/components/changes/before-and-after';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { MenuCopy } from '@/components/ui/menu-copy';
import { Notice } from '@/components/ui/notice';
import { SourceLine } from '@/components/ui/source-line';
import { UNRELEASED } from '@/lib/filters/describe-changes';
import type { ChangeAction } from '@/lib/domain/vocabulary';
import { formatPartialDateProse } from '@/lib/format/date';
import { toSentenceCase } from '@/lib/format/words';
import type { ChangeRecord } from '@/lib/services/change-records';
import { findChange } from '@/lib/services/find-change';
import { getDataset } from '@/lib/services/get-dataset';

interface ChangePageProps {
  readonly params: Promise<{ id: string }>;
}

const DONE: Readonly<Record<ChangeAction, string>> = { new: 'added', changed: 'changed', removed: 'removed' };

/** The heading: what of what; of a whole claim who made it, and then of what. */
function titleOf({ action, name, label }: ChangeRecord): string {
  const lowLabel = label.charAt(0).toLowerCase() + label.slice(1);
  if (action === 'changed') return `${name}: ${lowLabel}`;
  const what = action === 'new' ? 'New' : 'Removed';
  const [, subject, claim] = /^(.*): (claim by .*)$/.exec(name) ?? [];
  if (subject !== undefined && claim !== undefined) return `${what} ${claim}: ${subject}`;
  return `${what} ${lowLabel}: ${name}`;
}

const loadChange = cache(findChange);

export async function generateMetadata({ params }: ChangePageProps): Promise<Metadata> {
  const change = await loadChange(decodeURIComponent((await params).id));
  return change === null
    ? { title: 'No such change' }
    : { title: change.sentence.replace(/\.$/, ''), description: change.sentence };
}

/** One change alone, under the address that stays. */
export default async function ChangePage({ params }: ChangePageProps) {
  const [{ id: given }, dataset] = await Promise.all([params, getDataset()]);
  const change = await loadChange(decodeURIComponent(given));
  if (change === null) notFound();
  const { id, version, dataDate } = change;
  const path = `/changes/${id}`;
  return (
    <PageShell dataset={dataset} section="changes" path={path}>
      <PageHead
        trail={
          <>
            <Link href="/changes">Changes</Link> /{' '}
            <Link href={`/changes?version=${version ?? UNRELEASED}`} prefetch={false}>
              {version === null ? 'not released yet' : `version ${version}`}
            </Link>
          </>
        }
        title={titleOf(change)}
        lede={
          <>
            {toSentenceCase(DONE[change.action])}{' '}
            {version === null ? 'since the newest version, with data' : `by version ${version}, with data`} of{' '}
            {formatPartialDateProse(dataDate)}.
          </>
        }
        actions={
          <Menu label="Export" className="export-menu" foot="CC BY 4.0: name Gigawatt Ledger and the date.">
            <MenuSection heading="This change">
              <MenuLink
                href={`/api/v1/changes/${id}.json`}
                name="JSON"
                what="As the API gives it"
                gives="API"
              />
              <MenuCopy text={path} isAddress name="Link" what="The address of this change" />
            </MenuSection>
          </Menu>
        }
      />
      {version === null ? (
        <Notice title="Not released yet">
          This change was made on this machine since the newest version. Its address lasts until the next
          version is released, which tells the change anew.
        </Notice>
      ) : null}
      <BeforeAndAfter change={change} />
      <ChangeFacts change={change} />
      <ChangeNeighbours change={change} />
      <SourceLine dataDate={dataDate} permalink={path}>
        <b>Cite:</b> Gigawatt Ledger, version {version ?? dataset.version}, change <code>{id}</code>.
      </SourceLine>
    </PageShell>
  );
}
