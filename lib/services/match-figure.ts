// Which figures of a matching deal match the query themselves. Section "Filters and figures" of docs/methodology.md.
import type { CertaintyPart } from '../domain/certainty-parts';
import { familySlugs } from '../domain/family-slug';
import type { Certainty, Layer, Role } from '../domain/vocabulary';
import type { DealQuery } from '../filters/deal-query';

/** Roles that no figure names: who takes part in one of them takes part in every figure of the deal. */
const ROLES_OF_THE_DEAL: readonly Role[] = [
  'chip_supplier',
  'developer',
  'lessor',
  'lessee',
  'financier',
  'partner',
];

/** A figure as far as filters go. */
export interface MatchableFigure {
  readonly certainty: Certainty | null;
  readonly parts: readonly CertaintyPart[];
  /** Companies that the figure itself names, with their role in it. */
  readonly parties: readonly { readonly companySlug: string; readonly role: Role }[];
  /** Everybody who takes part in the deal. */
  readonly dealParties: readonly { readonly companySlug: string; readonly role: string }[];
  /** Absent where figures of the kind have no layer or chips: then those filters keep deals only. */
  readonly layer?: Layer;
  readonly chips?: readonly {
    readonly slug: string;
    readonly family: string;
    readonly architecture: string | null;
  }[];
  /** Families named without a generation. */
  readonly families?: readonly { readonly slug: string }[];
}

function matchesCompany(query: DealQuery, figure: MatchableFigure): boolean {
  if (query.company.length === 0) return true;
  const isAsked = (role: string): boolean =>
    query.role.length === 0 || query.role.some((asked) => asked === role);
  const isOfDeal = (role: string): boolean => ROLES_OF_THE_DEAL.some((other) => other === role);
  return query.company.some(
    (slug) =>
      figure.parties.some(({ companySlug, role }) => companySlug === slug && isAsked(role)) ||
      figure.dealParties.some(
        ({ companySlug, role }) => companySlug === slug && isOfDeal(role) && isAsked(role),
      ),
  );
}

/**
 * Whether a figure of a matching deal matches. Company: it is a party of the figure, or of the deal in a role that
 * figures do not name. Certainty: the figure's own, or that of a part of it. A figure not known on the day never matches.
 */
export function matchesFigure(query: DealQuery, figure: MatchableFigure): boolean {
  const { certainty, layer, chips, families = [] } = figure;
  if (certainty === null) return false;
  if (!matchesCompany(query, figure)) return false;
  if (layer !== undefined && query.layer.length > 0 && !query.layer.includes(layer)) return false;
  if (chips !== undefined) {
    if (query.chip.length > 0 && !chips.some(({ slug }) => query.chip.includes(slug))) return false;
    const isOfFamily = (chip: (typeof chips)[number]): boolean =>
      familySlugs(chip).some((slug) => query.family.includes(slug));
    const isFamilyNamed = families.some(({ slug }) => query.family.includes(slug));
    if (query.family.length > 0 && !isFamilyNamed && !chips.some(isOfFamily)) return false;
  }
  return (
    query.certainty.length === 0 ||
    query.certainty.includes(certainty) ||
    figure.parts.some((part) => query.certainty.includes(part.certainty))
  );
}
