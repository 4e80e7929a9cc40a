// Writes app/styles/tokens.css from lib/look.
import { writeFile } from 'node:fs/promises';
import { buildTokensCss } from '../lib/look/tokens';

await writeFile(new URL('../app/styles/tokens.css', import.meta.url), buildTokensCss());
