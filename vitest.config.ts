import { defineConfig } from 'vitest/config';

// Set before any worker is started: a date that depends on the machine's zone must not pass here and fail elsewhere.
process.env.TZ = 'UTC';

const CONSOLE_SETUP = './tests/setup/console.ts';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    environment: 'node',
    retry: 0,
    allowOnly: false,
    passWithNoTests: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    setupFiles: [CONSOLE_SETUP],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{lib,components,app,scripts}/**/*.test.{ts,tsx}',
            'tests/{architecture,docs,setup,snapshots,support}/**/*.test.ts',
          ],
          exclude: ['lib/db/generated/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: ['./tests/contract/setup.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
