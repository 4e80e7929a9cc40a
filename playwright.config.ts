import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/steps/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/setup/app.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // The app and the browsers share the machine; more workers than two only make each test slower.
  workers: 2,
  timeout: 30_000,
  reporter: 'list',
  use: {
    locale: 'en-US',
    // Far from UTC on purpose: dates must not move with the reader's zone.
    timezoneId: 'Pacific/Auckland',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: [...CHROMIUM_FLAGS], ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1400, height: 900 } } },
    {
      name: 'phone',
      // Journeys that depend on the width say so with the tag; the rest would only run twice.
      grep: /@phone/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
});
