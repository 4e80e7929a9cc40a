import type { NextConfig } from 'next';

/** Everything comes from this origin; Next's own inline scripts and React's style attributes need `unsafe-inline`. */
function contentSecurityPolicy(frameAncestors: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    // React's development build evaluates code to rebuild stack traces; production needs none of it.
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // An exported SVG carries its fonts within.
    "font-src 'self' data:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}

const COMMON_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A folder further up may hold a lock file of its own, which Next would take for the project's.
  turbopack: { root: process.cwd() },
  // Loaded from node_modules at run time: they are compiled, start threads, or read files that lie beside them.
  serverExternalPackages: [
    'better-sqlite3',
    '@prisma/client',
    '@resvg/resvg-js',
    'fontkit',
    'jsdom',
    'piscina',
  ],
  headers: () =>
    Promise.resolve([
      {
        source: '/((?!embed(?:/|$)).*)',
        headers: [
          ...COMMON_HEADERS,
          { key: 'Content-Security-Policy', value: contentSecurityPolicy("'none'") },
        ],
      },
      {
        source: '/embed/:path*',
        headers: [...COMMON_HEADERS, { key: 'Content-Security-Policy', value: contentSecurityPolicy('*') }],
      },
    ]),
};

export default config;
