import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{domain,server,client,sim,attacks,crash,faults}/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/support/globalSetup.ts',
    setupFiles: 'tests/support/failOnConsoleError.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
