// Writes prisma/data/schema from the Zod schemas of the data files.
import { mkdir, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { buildJsonSchemas } from '../lib/schema/json-schemas';

const folder = new URL('../prisma/data/schema/', import.meta.url);
const style = await resolveConfig(folder);
await mkdir(folder, { recursive: true });
for (const { name, schema } of buildJsonSchemas()) {
  await writeFile(new URL(name, folder), await format(JSON.stringify(schema), { ...style, parser: 'json' }));
}
