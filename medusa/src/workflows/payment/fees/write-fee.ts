import { createHash } from 'node:crypto'
import { generateEntityId } from '@medusajs/framework/utils'
import { buildFeePosting, type FeeMovement } from '../../../domain/payment/fees/build-fee-posting'
import type { Sql } from '../../../modules/ledger/sql'
import { writeLedger } from '../../../modules/ledger/write-ledger'

/** Writes a movement of a gateway's fee; null where nothing moves. The same key is written once. */
export async function writeFee(sql: Sql, movement: FeeMovement): Promise<string | null> {
  const draft = buildFeePosting(movement)
  if (!draft) return null
  const { posting, accounts } = draft
  const facts = posting.entries.map((entry) => [entry.account_id, entry.attribution_id, entry.amount_rupiah])
  const input_hash = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  const keyed = { id: generateEntityId(undefined, 'post'), input_hash, posting }
  const [written] = await writeLedger(sql, [{ keyed, accounts, attributions: [] }])
  if (!written?.ok) throw new Error(written?.failure.message ?? `No answer for ${movement.key}`)
  return written.value.posting_id
}
