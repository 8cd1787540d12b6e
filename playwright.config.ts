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
  timeout: 60_000,
  globalTimeout: 18 * 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'browser', testIgnore: '**/electron/**', use: { launchOptions: chromiumOptions() } },
    { name: 'electron', testMatch: '**/electron/*.spec.ts' },
  ],
  use: {
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'Asia/Bishkek',
  },
});
