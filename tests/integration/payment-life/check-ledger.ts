import { expect } from 'vitest'
import { completenessChecks } from '../../../medusa/src/queries/ledger/completeness-checks.ts'
import { soundnessChecks } from '../../../medusa/src/queries/ledger/soundness-checks.ts'
import type { Stack } from '../../harness/stack.ts'

/** All that `npm run ledger -- check` looks at, over every order that there is. */
export async function checkLedger(stack: Stack): Promise<void> {
  for (const { name, sql } of [...soundnessChecks, ...completenessChecks]) {
    expect(await stack.sql(sql), name).toEqual([])
  }
}
