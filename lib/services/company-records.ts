// The plain objects of companies.
import type { CompanyKind, Role } from '../domain/vocabulary';

/** A company, investor or state body. */
export interface CompanyRecord {
  slug: string;
  name: string;
  country: string | null;
  ticker: string | null;
  websiteUrl: string | null;
  kinds: CompanyKind[];
  /** Other names, by which searches find it. */
  aliases: string[];
  /** Deals known on the day asked for in which it takes part, in any role. */
  dealCount: number;
  /** The same by role, those without a deal left out, in the vocabulary's order. A deal may count in several. */
  roleCounts: { role: Role; dealCount: number }[];
}
