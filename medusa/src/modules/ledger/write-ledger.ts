import { checkPosting } from '../../domain/ledger/check-posting'
import { ok, type Result } from '../../domain/failure'
import { insertAttributions } from './insert-attributions'
import { insertRows } from './insert-rows'
import { findKnownPostings } from './find-postings'
import { openAccounts } from './open-accounts'
import { orderedIds } from './ordered-ids'
import type { KeyedPosting, LedgerItem, Written } from './records'
import type { Sql } from './sql'

/**
 * The one writer of the ledger. Give it the connection of a transaction: all items are there afterwards, or none.
 * What another process wrote first under the same key is answered as known; the same key for something else is refused.
 */
export async function writeLedger(sql: Sql, items: readonly LedgerItem[]): Promise<Result<Written>[]> {
  const postings = items.flatMap(({ keyed }) => (keyed ? [keyed] : []))
  for (const { posting } of postings) assertSound(posting)
  await openAccounts(
    sql,
    items.flatMap(({ accounts }) => accounts),
  )
  const fresh = await insertPostings(sql, postings)
  const isFresh = ({ keyed }: LedgerItem) => keyed === null || fresh.has(keyed.id)
  const attributed = await insertAttributions(sql, items.filter(isFresh))
  await insertEntries(
    sql,
    postings.filter(({ id }) => fresh.has(id)),
  )
  const known = await findKnownPostings(sql, postings.filter(({ id }) => !fresh.has(id)).map(question))
  return items.map(({ keyed, attributions }) => {
    if (keyed && !fresh.has(keyed.id)) {
      const first = known.get(keyed.posting.idempotency_key)
      if (!first) throw new Error(`Posting ${keyed.posting.idempotency_key} is neither new nor known`)
      return first
    }
    const written = keyed !== null || attributions.some(({ id }) => attributed.has(id))
    return ok({ posting_id: keyed?.id ?? null, state: written ? 'written' : 'known' })
  })
}

function question({ input_hash, posting }: KeyedPosting) {
  return { idempotency_key: posting.idempotency_key, input_hash }
}

function assertSound(posting: KeyedPosting['posting']): void {
  const checked = checkPosting(posting)
  if (!checked.ok) throw new Error(`${posting.idempotency_key}: ${checked.failure.code}`)
}

/** Keys in one order, so that two batches that share some cannot wait for each other. */
async function insertPostings(sql: Sql, postings: readonly KeyedPosting[]): Promise<Set<string>> {
  const rows = postings.map(({ id, input_hash, posting }) => ({
    id,
    idempotency_key: posting.idempotency_key,
    input_hash,
    kind: posting.kind,
    reverses_posting_id: posting.reverses_posting_id,
    order_id: posting.order_id,
    occurred_at: posting.occurred_at,
    memo: posting.memo,
    entry_count: posting.entries.length,
  }))
  return insertRows(
    sql,
    'ledger_posting',
    {
      id: 'text',
      idempotency_key: 'text',
      input_hash: 'text',
      kind: 'text',
      reverses_posting_id: 'text',
      order_id: 'text',
      occurred_at: 'timestamptz',
      memo: 'text',
      entry_count: 'integer',
    },
    rows.toSorted((a, b) => (a.idempotency_key < b.idempotency_key ? -1 : 1)),
    'on conflict (idempotency_key) do nothing',
  )
}

async function insertEntries(sql: Sql, postings: readonly KeyedPosting[]): Promise<void> {
  const sides = postings.flatMap(({ id: posting_id, posting }) =>
    posting.entries.map((entry) => ({ posting_id, ...entry })),
  )
  const ids = orderedIds('ent', sides.length)
  const rows = sides.map((side, index) => ({ id: ids[index] ?? '', ...side }))
  await insertRows(
    sql,
    'ledger_entry',
    {
      id: 'text',
      posting_id: 'text',
      account_id: 'text',
      amount_rupiah: 'bigint',
      attribution_id: 'text',
      reverses_entry_id: 'text',
      memo: 'text',
    },
    rows,
  )
}
