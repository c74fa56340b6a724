import { defineConfig } from 'vitest/config'
import { FileOrder } from './tests/harness/file-order.ts'

const withServices = {
  testTimeout: 120_000,
  hookTimeout: 300_000,
  // A second is too short where pages come from a busy machine.
  expect: { poll: { timeout: 15_000 } },
  globalSetup: ['tests/harness/global-setup.ts'],
  setupFiles: ['tests/harness/name-file.ts'],
}

export default defineConfig({
  test: {
    passWithNoTests: false,
    // Each file has a database, ports and processes of its own; more than two at once only wait for each other.
    maxWorkers: 2,
    sequence: { sequencer: FileOrder },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['medusa/**/*.test.ts', 'src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'medusa/.medusa/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...withServices },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...withServices },
      },
    ],
  },
})
