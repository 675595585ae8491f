import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from './scripts/prepare/browser.mjs'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/built.ts',
  outputDir: 'test-results',
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 180_000, // a journey of a minute takes two where a machine does something else as well
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Pacific/Chatham',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: findBrowser(),
      // No name but the machine's own resolves: what a page asks elsewhere for, it does not get.
      args: [...BROWSER_ARGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
    {
      // For the tests tagged @phone only; a journey that does not turn on the layout is made once.
      name: 'phone',
      grep: /@phone/,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
        colorScheme: 'dark',
      },
    },
  ],
})
