import type { PaymentTasks } from '../../contracts/payment-task'
import { DIFFERENCE, readTask } from '../../domain/payment/reconcile/read-task'
import type { Sql } from '../../modules/ledger/sql'

type Row = {
  id: string
  kind: string
  words: Record<string, unknown>
  order_id: string | null
  order_number: number | null
  raised_at: string
}

const MOST = 200
const FILES_SHOWN = 10

/** What the comparison has left for people about orders that the organisations send, the oldest first, and the reports that were taken in last. */
export async function listTasks(sql: Sql, organisation_ids: readonly string[]): Promise<PaymentTasks> {
  const rows = await sql<Row>(
    `select t.id, t.kind, t.words, t.order_id, o.display_id as order_number, to_json(t.created_at) as raised_at
       from payment_task t left join "order" o on o.id = t.order_id
      where t.state = 'open' and t.deleted_at is null and starts_with(t.idempotency_key, $1)
        and exists (select from parcel p where p.order_id = t.order_id and p.organisation_id = any($2))
      order by t.created_at, t.id limit ${MOST}`,
    [DIFFERENCE, organisation_ids],
  )
  const settlements = await sql<PaymentTasks['settlements'][number]>(
    `select f.id, f.name, f.lines, to_json(f.imported_at) as imported_at, m.name as imported_by
       from settlement_file f left join member m on m.id = f.imported_by_member_id
      order by f.imported_at desc limit ${FILES_SHOWN}`,
  )
  const tasks = rows.flatMap(({ words, ...task }) => {
    const read = readTask(task.kind, words)
    return read ? [{ ...task, text: read.text, choices: [...read.choices] }] : []
  })
  return { tasks, settlements }
}
