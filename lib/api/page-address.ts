// Addresses of pages that a row of the API links to.

/** Makes absolute addresses of pages, all of the same day of knowledge. */
export interface PageAddress {
  ofDeal(dealSlug: string): string;
  /** The part of a deal's page that shows one of its figures. */
  ofFigure(dealSlug: string, figureSlug: string): string;
  /** The deals that a company takes part in. */
  ofCompany(companySlug: string): string;
  /** The page of a chip generation. */
  ofChip(chipSlug: string): string;
  ofSource(sourceSlug: string): string;
  /** What the sources say of a site. */
  ofSite(siteSlug: string): string;
  /** What the sources say of an event. */
  ofEvent(eventSlug: string): string;
  /** One change of the data, whatever the day. */
  ofChange(changeId: string): string;
  /** What the sources say of a field of a record; `subject` is its type and slug, joined by a slash. */
  ofClaims(subject: string, field: string): string;
  /** One claim among those about its record; `subject` as above. */
  ofClaim(subject: string, claimSlug: string): string;
  /** The part of the page of conflicts that shows one. */
  ofConflict(conflictSlug: string): string;
  /** A view of the supplier mix; `search` holds the day asked for, too. */
  ofSuppliers(search: string): string;
}

/** Addresses below `origin`, with the day asked for where there is one. */
export function buildPageAddress(origin: string, asOf: string | null): PageAddress {
  const search = asOf === null ? '' : `?asOf=${asOf}`;
  return {
    ofDeal: (dealSlug) => `${origin}/deals/${dealSlug}${search}`,
    ofFigure: (dealSlug, figureSlug) => `${origin}/deals/${dealSlug}${search}#${figureSlug}`,
    ofCompany: (companySlug) =>
      `${origin}/deals?company=${companySlug}${asOf === null ? '' : `&asOf=${asOf}`}`,
    ofChip: (chipSlug) => `${origin}/chips/${chipSlug}${search}`,
    ofSource: (sourceSlug) => `${origin}/sources/${sourceSlug}`,
    ofSite: (siteSlug) => `${origin}/claims/site/${siteSlug}${search}`,
    ofEvent: (eventSlug) => `${origin}/claims/event/${eventSlug}${search}`,
    ofChange: (changeId) => `${origin}/changes/${changeId}`,
    ofClaims: (subject, field) => `${origin}/claims/${subject}#${field}`,
    ofClaim: (subject, claimSlug) => `${origin}/claims/${subject}#claim-${claimSlug}`,
    ofConflict: (conflictSlug) => `${origin}/conflicts#${conflictSlug}`,
    ofSuppliers: (viewSearch) => `${origin}/chips/suppliers${viewSearch}`,
  };
}

/** What may stand in a Host header: a name or address and a port. */
const HOST_SHAPE = /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i;

/**
 * The origin under which the site is reached, without a slash at its end: `SITE_URL` where it is set, else what the
 * request says. A request that names no usable host is taken to be for this machine.
 * @throws Error where `SITE_URL` is set and is no http address.
 */
export function siteOrigin(headers: Headers): string {
  const configured = process.env.SITE_URL;
  if (configured) {
    const url = URL.canParse(configured) ? new URL(configured) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) {
      throw new Error(`SITE_URL must be an address like https://example.org, not "${configured}"`);
    }
    return url.origin;
  }
  const host = headers.get('host') ?? '';
  const protocol = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' ? 'https' : 'http';
  return `${protocol}://${HOST_SHAPE.test(host) ? host.toLowerCase() : 'localhost'}`;
}
