import { createHash } from 'node:crypto'
import { generateEntityId } from '@medusajs/framework/utils'
import { buildSettlementPosting } from '../../../domain/payment/settlement/build-settlement-posting'
import { insertRows } from '../../../modules/ledger/insert-rows'
import type { LedgerItem } from '../../../modules/ledger/records'
import type { Sql } from '../../../modules/ledger/sql'
import { writeLedger } from '../../../modules/ledger/write-ledger'
import type { FreshLine } from './judge-report'

const BATCH = 500

/** Keeps the lines and posts each of them, some hundred at once. */
export async function bookLines(
  sql: Sql,
  gateway: string,
  file_id: string,
  lines: readonly FreshLine[],
): Promise<void> {
  for (let start = 0; start < lines.length; start += BATCH) {
    const batch = lines.slice(start, start + BATCH)
    const items = batch.map((fresh) => toItem(gateway, fresh))
    for (const written of await writeLedger(sql, items)) {
      if (!written.ok) throw new Error(written.failure.message)
    }
    await insertRows(
      sql,
      'settlement_line',
      COLUMNS,
      batch.map((fresh, index) => toRow(gateway, file_id, fresh, items[index])),
    )
  }
}

function toItem(gateway: string, { line, payment }: FreshLine): LedgerItem {
  const { posting, accounts } = buildSettlementPosting(gateway, payment.order_id, line)
  const facts = posting.entries.map((entry) => [entry.account_id, entry.amount_rupiah])
  const input_hash = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  return {
    keyed: { id: generateEntityId(undefined, 'post'), input_hash, posting },
    accounts,
    attributions: [],
  }
}

const COLUMNS = {
  id: 'text',
  line_key: 'text',
  file_id: 'text',
  line_number: 'integer',
  gateway: 'text',
  payment_session_id: 'text',
  order_id: 'text',
  movement: 'text',
  amount_rupiah: 'integer',
  fee_rupiah: 'integer',
  moved_at: 'timestamptz',
  posting_id: 'text',
} as const

function toRow(
  gateway: string,
  file_id: string,
  { line, line_number, payment }: FreshLine,
  item: LedgerItem | undefined,
) {
  return {
    id: generateEntityId(undefined, 'stl'),
    line_key: line.key,
    file_id,
    line_number,
    gateway,
    payment_session_id: line.session_id,
    order_id: payment.order_id,
    movement: line.movement,
    amount_rupiah: line.amount_rupiah,
    fee_rupiah: line.fee_rupiah,
    moved_at: line.moved_at,
    posting_id: item?.keyed?.id ?? null,
  }
}
