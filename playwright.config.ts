import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from './tests/support/browser.ts'

const executablePath = findBrowser()

// No webServer: each test starts an application of its own on a free port.
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/globalSetup.ts',
  outputDir: 'test-results',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    locale: 'zh-CN',
    actionTimeout: 15_000,
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    // Chromium names downloads in the alphabet of its locale.
    launchOptions: {
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
      args: BROWSER_ARGS,
      ...(executablePath && { executablePath }),
    },
  },
})
