// What a database holds, in a form that can be compared.
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';

/** The rows of every table of the ledger as text, in order; the time of the import and Prisma's own table left out. */
export function readContents(path: string): Record<string, string[]> {
  const db = new Database(path, { readonly: true });
  try {
    const tables = db
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name`,
      )
      .all();
    return Object.fromEntries(
      tables.map(({ name }) => [
        name,
        db
          .prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
          .all()
          .map((row) => JSON.stringify({ ...row, importedAt: undefined }))
          .sort(),
      ]),
    );
  } finally {
    db.close();
  }
}

/** SHA-256 of `readContents`. */
export function hashContents(path: string): string {
  return createHash('sha256')
    .update(JSON.stringify(readContents(path)))
    .digest('hex');
}

/** SQLite's own check of the file: "ok", or what is broken. */
export function checkIntegrity(path: string): string {
  const db = new Database(path);
  try {
    const broken = db.prepare('PRAGMA foreign_key_check').all();
    if (broken.length > 0) return `${broken.length} broken foreign keys`;
    return String(db.prepare('PRAGMA integrity_check').pluck().get());
  } finally {
    db.close();
  }
}
