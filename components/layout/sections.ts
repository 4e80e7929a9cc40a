// The sections of the site that exist, in the order of the masthead.

/** A section as the masthead names it. */
export const SECTIONS = [
  { key: 'deals', label: 'Deals', path: '/deals' },
  { key: 'capacity', label: 'Capacity', path: '/capacity' },
] as const;
export type SectionKey = (typeof SECTIONS)[number]['key'];
