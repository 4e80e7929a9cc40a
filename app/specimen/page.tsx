import { CertaintyBadge } from '@/components/certainty/certainty-badge';
import { CertaintyLegend } from '@/components/certainty/certainty-legend';
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { Gauge } from '@/components/certainty/gauge';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Section } from '@/components/layout/section';
import { Button, ButtonLink } from '@/components/ui/button';
import { ConflictCount } from '@/components/ui/conflict-count';
import { DateText } from '@/components/ui/date-text';
import { EmptyState } from '@/components/ui/empty-state';
import { FigureCell } from '@/components/ui/figure-cell';
import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { MenuCopy } from '@/components/ui/menu-copy';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { RemovableChip } from '@/components/ui/removable-chip';
import { Segmented } from '@/components/ui/segmented';
import { SortHeader } from '@/components/ui/sort-header';
import { SourceLine } from '@/components/ui/source-line';
import { divideByCertainty } from '@/lib/domain/certainty-parts';
import { toRange } from '@/lib/domain/figure';
import { CERTAINTIES } from '@/lib/domain/vocabulary';

const B = 1e9;
export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const params = await searchParams;
  const asOf = typeof params['asOf'] === 'string' ? params['asOf'] : null;
  const facets = ['Company', 'Role', 'Chip', 'Family', 'Kind', 'Layer', 'Announced', 'Least amount', 'Least power'];
  return (
    <PageShell
      dataset={{ version: '2026.11.21', dataDate: '2026-11-21', counts: { deals: 135, claims: 1336, sources: 512 } }}
      section="deals"
      path="/specimen"
      searchParams={params}
      asOf={asOf}
    >
      <PageHead
        title="Deals"
        lede={<><b>0.3 GW</b> is delivered. <b>1.4 GW</b> is due by the end of 2026.</>}
        actions={
          <>
            <Button className="desk">Compare</Button>
            <Menu label="Export" foot="Data of 21 Nov 2026, version 2026.11.21. CC BY 4.0: name Gigawatt Ledger and the date.">
              <MenuSection heading="These 32 deals, as filtered and sorted">
                <MenuLink href="/a.csv" name="CSV" what="Every row, ranges as low and high" gives="32 rows" isDownload />
                <MenuLink href="/a.xlsx" name="XLSX" what="With a sheet of claims and sources" gives="2 sheets" />
                <MenuLink href="/a.json" name="JSON" what="As the API gives it" gives="API" />
              </MenuSection>
              <MenuSection>
                <MenuCopy name="Link" what="Restores exactly this view" text="/deals?company=openai" isAddress />
                <MenuCopy name="Cite" what="APA, BibTeX, plain text" text="cite" />
              </MenuSection>
            </Menu>
          </>
        }
      />
      <Notice title="Ignored" tone="problem">certainty=frim is not a certainty. Allowed: delivered, building, committed.</Notice>
      <div className="facets">
        {facets.map((facet) => (
          <details key={facet} data-menu className={facet === 'Company' ? 'set' : undefined}>
            <summary>
              <span className="lab">{facet}</span>
              <span className="v">{facet === 'Company' ? 'OpenAI' : <>Any <i>10</i></>}</span>
            </summary>
            <div className="menu at-left">Choices</div>
          </details>
        ))}
        <div className="find"><span className="lab">Find</span><span className="v">Words in titles</span></div>
      </div>
      <CertaintyLegend
        label="Certainty"
        counts={{ delivered: 4, building: 8, committed: 9, contingent: 3, option: 2, intended: 4, rumoured: 0, lapsed: 5 }}
        hrefs={{ delivered: '?certainty=delivered', building: '?certainty=building', committed: '?c', contingent: '?d', option: '?e', intended: '?f', rumoured: '?g', lapsed: '?h' }}
        selected={['building']}
      >
        <span className="k muted">interpolated</span>
      </CertaintyLegend>
      <div className="say">
        <p><b>32 of 135 deals</b> that involve <b>OpenAI</b> in any role, announced <b>since July 2025</b>, newest first.</p>
        <div className="chips">
          <RemovableChip label="Company" value="OpenAI" href="?" />
          <RemovableChip label="Announced" value="since Jul 2025" href="?" />
        </div>
      </div>
      <table className="deals">
        <colgroup><col style={{ width: 86 }} /><col /><col className="desk" style={{ width: 78 }} /><col style={{ width: 278 }} /><col style={{ width: 152 }} /><col style={{ width: 148 }} /><col style={{ width: 156 }} /><col style={{ width: 62 }} /><col style={{ width: 40 }} /></colgroup>
        <thead><tr>
          <SortHeader label="Announced" href="?sort=announced" direction="descending" />
          <SortHeader label="Deal" href="?sort=title" direction={null} />
          <th scope="col" className="desk">Kind</th>
          <th scope="col">Parties<small>and what they are in it</small></th>
          <SortHeader label="Investment" unit="$ billion" href="?sort=-usd" direction={null} isNumeric />
          <th className="r">Compute spend<small>$ billion</small></th>
          <SortHeader label="Power" unit="gigawatts" href="?sort=-gw" direction={null} isNumeric />
          <th className="r x">Sources</th><th className="r cfc"><span className="vh">Conflicts</span></th>
        </tr></thead>
        <tbody>
          <tr><td className="d"><DateText value="2026-09-29" /></td><td className="t"><a href="#x">OpenAI in talks for at least $30 billion at about $1.4 trillion</a></td><td className="kind desk">investment</td><td className="p">OpenAI <em>investee</em><span className="muted"> · </span>Undisclosed <em>investor</em></td>
            <td className="m"><FigureCell phoneLabel="Investment, $B" range={toRange(30 * B, 'at_least')} unit="usd" certainty="rumoured" parts={[{ certainty: 'rumoured', low: 30 * B, high: 30 * B }]} /></td><td className="m" /><td className="m" /><td className="r x" data-label=" sources">2</td><td className="r cfc" /></tr>
          <tr><td className="d"><DateText value="2026-08" /></td><td className="t"><a href="#x">Nvidia guarantees up to $105 billion</a></td><td className="kind desk">site</td><td className="p">OpenAI <em>lessee</em></td>
            <td className="m"><FigureCell phoneLabel="Investment, $B" range={toRange(1.5 * B, 'exactly')} unit="usd" certainty="committed" parts={[{ certainty: 'committed', low: 1.5 * B, high: 1.5 * B }]} /></td>
            <td className="m"><FigureCell phoneLabel="Spend, $B" range={toRange(50 * B, 'exactly')} unit="usd" certainty="contingent" parts={divideByCertainty({ range: toRange(50 * B, 'exactly'), certainty: 'contingent', delivered: 15 * B })} notes="3 tranches" /></td>
            <td className="m"><FigureCell phoneLabel="Power, GW" range={toRange(4250000, 'about')} unit="kw" certainty="committed" parts={[{ certainty: 'committed', low: 4250000, high: 4250000 }]} notes="4.25 inside the 8 above" /></td><td className="r x" data-label=" sources">3</td><td className="r cfc"><ConflictCount count={2} href="#claims" /></td></tr>
          <tr><td className="d"><DateText value="2026-Q3" /></td><td className="t"><a href="#x">Cerebras S-1: OpenAI agreement above $20 billion, option to 2 GW, warrants and $1 billion loan</a></td><td className="kind desk">compute</td><td className="p">OpenAI <em>customer, investor, financier</em><span className="muted"> · </span>Cerebras <em>provider</em></td>
            <td className="m"><FigureCell range={null} unit="usd" certainty="committed" phoneLabel="Investment, $B" /></td><td className="m" />
            <td className="m"><FigureCell phoneLabel="Power, GW" range={{ low: 750000, high: 2000000, qualifier: 'about' }} unit="kw" certainty="option" parts={[{ certainty: 'building', low: 750000, high: 750000 }, { certainty: 'option', low: 0, high: 1250000 }]} notes="WSE-3" /></td><td className="r x" data-label=" sources">4</td><td className="r cfc"><ConflictCount count={2} href="#claims" /></td></tr>
          <tr className="lap"><td className="d"><DateText value="2026" /></td><td className="t"><a href="#x">Abilene expansion dropped</a></td><td className="kind desk">site</td><td className="p">OpenAI <em>customer</em></td><td className="m" /><td className="m" />
            <td className="m"><FigureCell phoneLabel="Power, GW" range={toRange(168000, 'about')} unit="kw" certainty="lapsed" parts={[{ certainty: 'lapsed', low: 600000, high: 600000 }]} /></td><td className="r x" data-label=" sources">2</td><td className="r cfc" /></tr>
        </tbody>
      </table>
      <Pager page={2} pageCount={3} hrefFor={(page) => `?page=${page}`} />
      <div className="ctl" style={{ paddingTop: 12 }}>
        <Segmented label="Layer" items={[{ label: 'Cloud', href: '?l=1', count: 4, isCurrent: false }, { label: 'Chip supply', href: '?l=2', count: 4, isCurrent: false }, { label: 'Site', href: '?l=3', count: 10, isCurrent: true }]} />
        <Segmented label="Stack by" items={[{ label: 'Certainty', href: '?s=1', isCurrent: true }, { label: 'Provider', href: '?s=2', isCurrent: false }]} />
        <ButtonLink href="/deals">Link</ButtonLink>
      </div>
      <Section title="Certainty" note="8 rungs" id="certainty">
        <table><thead><tr><th>Rung</th><th>Bar</th><th>Gauge</th><th>Legend</th><th>Badge</th></tr></thead><tbody>
          {CERTAINTIES.map(({ value, meaning }) => (
            <tr key={value}><td style={{ height: 66 }}><b>{value}</b><br /><span className="lab">{meaning}</span></td>
              <td><Gauge parts={[{ certainty: value, low: 1, high: 1 }]} unit="kw" width={120} height={24} /></td>
              <td><Gauge parts={[{ certainty: value, low: 1, high: 1 }]} unit="kw" /></td>
              <td><CertaintyMark certainty={value} withWord /></td><td><CertaintyBadge certainty={value} /></td></tr>
          ))}
        </tbody></table>
        <Gauge width={300} height={20} unit="usd" parts={CERTAINTIES.map(({ value }, i) => ({ certainty: value, low: i + 1, high: i === 0 ? 0.01 : i + 1 }))} />
      </Section>
      <Section title="Empty" id="empty"><EmptyState title="No deal matches" actions={[{ label: 'Take off the least power of 20 GW', href: '?', gives: '12 deals' }]}>All 135 deals are smaller.</EmptyState></Section>
      <SourceLine dataDate="2026-11-21" permalink="/specimen"><b>Sources:</b> 112 documents behind these rows, of which 8 filings.</SourceLine>
    </PageShell>
  );
}
