import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { readPeriod, type Period } from '../../../domain/ledger/period'
import { sendFailure } from '../../answer'
import { parseInput } from '../../parse'

const schema = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  organisation: z.string().min(1).optional(),
  member: z.string().min(1).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

type LedgerQuery = { period: Period; page: number; organisation?: string; member?: string }

/** The filters of the treasurer's pages; answers the request itself where they cannot be read. */
export function readLedgerQuery(res: MedusaResponse, query: unknown): LedgerQuery | undefined {
  const parsed = parseInput(res, schema, query)
  if (!parsed) return undefined
  const period = readPeriod(parsed)
  if (!period.ok) {
    sendFailure(res, period.failure)
    return undefined
  }
  const { page, organisation, member } = parsed
  return { period: period.value, page, organisation, member }
}
