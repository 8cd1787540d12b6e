import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './tests/support/chromium.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // A test that fails is looked into, not repeated.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // What is waited for comes or does not come; how fast the machine is must not matter.
  timeout: 120_000,
  globalTimeout: 18 * 60_000,
  expect: { timeout: 20_000 },
  projects: [
    {
      name: 'browser',
      testIgnore: ['**/electron/**', '**/wordpress/**'],
      use: { launchOptions: chromiumOptions() },
    },
    // One WordPress answers all of them: with more at once they would wait for each other.
    {
      name: 'wordpress',
      testMatch: '**/wordpress/*.spec.ts',
      workers: 1,
      use: { launchOptions: chromiumOptions() },
    },
    { name: 'electron', testMatch: '**/electron/*.spec.ts' },
  ],
  use: {
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'Asia/Bishkek',
  },
});
