import { expect } from 'vitest'

// The harness itself knows nothing of Vitest, because benches use it too.
process.env.LAPAK_TEST_FILE = expect.getState().testPath
