// The sections of the site that exist, in the order of the masthead, and the pages that its foot adds.

/** A section as the masthead names it. */
export const SECTIONS = [
  { key: 'deals', label: 'Deals', path: '/deals' },
  { key: 'capacity', label: 'Capacity', path: '/capacity' },
  { key: 'chips', label: 'Chips', path: '/chips' },
  { key: 'conflicts', label: 'Conflicts', path: '/conflicts' },
  { key: 'sources', label: 'Sources', path: '/sources' },
  { key: 'changes', label: 'Changes', path: '/changes' },
  { key: 'method', label: 'Method', path: '/method' },
] as const;
export type SectionKey = (typeof SECTIONS)[number]['key'];
