// Which worked example stands in which section of the rules. Every number comes from the data.
import type { ReactNode } from 'react';
import type { ExampleProps } from './example';
import { FiguresExample, CertaintyExample, PeriodExampleView, AsOfExample } from './figure-examples';
import {
  LayersExample,
  EvidenceExample,
  RankExample,
  SourcesExample,
  ConflictExample,
} from './source-examples';
import { CountingExample, HeadlineExample, TimelineExample, RatiosExample } from './total-examples';

/** The example of each section that has one, by its address. */
const EXAMPLES: Readonly<Record<string, (props: ExampleProps) => ReactNode>> = {
  figures: FiguresExample,
  dates: PeriodExampleView,
  certainty: CertaintyExample,
  'known-on-a-day': AsOfExample,
  'layers-and-power': LayersExample,
  evidence: EvidenceExample,
  rank: RankExample,
  sources: SourcesExample,
  'counting-once': CountingExample,
  headline: HeadlineExample,
  'capacity-timeline': TimelineExample,
  conflicts: ConflictExample,
  ratios: RatiosExample,
};

/** What the data shows of a section of the rules; nothing where it has no example. */
export function SectionExample({ id, ...props }: ExampleProps & { readonly id: string }) {
  const View = EXAMPLES[id];
  return View === undefined ? null : <View {...props} />;
}
