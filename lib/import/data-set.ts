// The data set as validated files, before it becomes rows.
import type { ChangeFile } from '../schema/change-file';
import type { ChipFile } from '../schema/chip-file';
import type { DealFile } from '../schema/deal-file';
import type {
  CompaniesFile,
  DatasetFile,
  EventsFile,
  FamiliesFile,
  MetricsFile,
  OverlapsFile,
  SitesFile,
  SourcesFile,
} from '../schema/list-files';

/** Everything that the data files say, file by file joined; lists in the order of the files. */
export interface DataSet {
  card: DatasetFile;
  companies: CompaniesFile['companies'];
  sources: SourcesFile['sources'];
  families: FamiliesFile['families'];
  chips: ChipFile[];
  sites: SitesFile['sites'];
  deals: DealFile[];
  overlaps: OverlapsFile['overlaps'];
  metrics: MetricsFile['metrics'];
  events: EventsFile['events'];
  /** The published history, oldest version first. */
  releases: ChangeFile[];
}
