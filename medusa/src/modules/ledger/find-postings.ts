import { ok, refuse, type Result } from '../../domain/failure'
import type { Written } from './records'
import type { Sql } from './sql'

type Question = { idempotency_key: string; input_hash: string }

/** What was written first under the keys, by key. The same key with other input is a refusal of its own. */
export async function findKnownPostings(
  sql: Sql,
  questions: readonly Question[],
): Promise<Map<string, Result<Written>>> {
  if (questions.length === 0) return new Map()
  const hashes = new Map(questions.map(({ idempotency_key, input_hash }) => [idempotency_key, input_hash]))
  const rows = await sql<{ id: string } & Question>(
    'select id, idempotency_key, input_hash from ledger_posting where idempotency_key = any($1)',
    [[...hashes.keys()]],
  )
  return new Map(
    rows.map(({ id, idempotency_key, input_hash }) => [
      idempotency_key,
      hashes.get(idempotency_key) === input_hash ? ok({ posting_id: id, state: 'known' as const }) : reused,
    ]),
  )
}

const reused = refuse(
  'posting_key_reused',
  'Pembukuan ini sudah dicatat dengan isi yang lain; periksa pesanannya sebelum mencoba lagi.',
)
