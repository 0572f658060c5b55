import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{domain,server,client,sim,attacks,crash,faults,bench}/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/support/globalSetup.ts',
    setupFiles: 'tests/support/failOnConsoleError.ts',
    // Much of a test's time is waiting for a process, a database, a clock.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
