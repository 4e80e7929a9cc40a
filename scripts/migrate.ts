// Migrations by hand: `npx tsx scripts/migrate.ts new <name> | apply | check`.
import { databaseUrl } from '../lib/db/client';
import { applyMigrations, diffMigrations, writeMigration } from '../lib/db/migrations';

const USAGE = `Usage: tsx scripts/migrate.ts <command>
  new <name>   write prisma/migrations/<time>_<name>/migration.sql from what schema.prisma has that the migrations lack
  apply        apply the missing migrations to DATABASE_URL
  check        fail where schema.prisma and the migrations differ`;

async function main(): Promise<number> {
  const [command, name, ...rest] = process.argv.slice(2);
  if (command === 'new' && name !== undefined && rest.length === 0) {
    const folder = await writeMigration(name, new Date());
    console.log(folder === null ? 'Nothing to migrate.' : `Wrote prisma/migrations/${folder}/migration.sql`);
    return 0;
  }
  if (command === 'apply' && name === undefined) {
    const applied = await applyMigrations(databaseUrl());
    console.log(applied.length === 0 ? 'Up to date.' : applied.map((one) => `Applied ${one}`).join('\n'));
    return 0;
  }
  if (command === 'check' && name === undefined) {
    const difference = await diffMigrations();
    console.log(difference === null ? 'schema.prisma and the migrations agree.' : difference);
    return difference === null ? 0 : 1;
  }
  console.error(USAGE);
  return 2;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
