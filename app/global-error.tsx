'use client';

import { FONT_CLASSES } from './fonts';
import './globals.css';

/** The frame itself failed: a page that needs nothing but its style sheet. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="en" className={FONT_CLASSES}>
      <body>
        <title>Gigawatt Ledger failed</title>
        <main className="wrap">
          <div className="head">
            <div>
              <h1>The ledger failed</h1>
              <p className="lede">
                Something broke before this page could be made. No data is lost; the fault is ours.
              </p>
            </div>
          </div>
          <div className="acts">
            <button type="button" className="btn" onClick={reset}>
              Try again
            </button>
            {/* A full load on purpose: the app that would handle a soft link has just failed. */}
            <a className="btn" href="/deals">
              All deals
            </a>
          </div>
        </main>
      </body>
    </html>
  );
}
