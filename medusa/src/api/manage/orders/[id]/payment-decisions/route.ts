import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { DIFFERENCE } from '../../../../../domain/payment/reconcile/read-task'
import { recordEvent } from '../../../../../gateways/record-event'
import { closeTask } from '../../../../../workflows/payment/task/raise-task'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { recordId, words } from '../../../../shop/words'
import { wholeOrder } from '../../whole-order'
import { GET as sendRefunds } from '../refunds/route'

const body = z.object({ task_id: recordId, decision: words(2, 200) })

/**
 * Somebody has seen to what needed a person, and says how. What the comparison of all books has found is not hers to close: it may be
 * about herself, and treasurers of the network decide on it.
 */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const order = await wholeOrder(req, res, 'Minta bendahara jaringan menutup catatan ini.')
  if (!order) return
  const { knex, order_id, member_id } = order
  const { task_id, decision } = input
  const [task] = await knex('payment_task')
    .where({ id: task_id, order_id })
    .whereRaw('not starts_with(idempotency_key, ?)', [DIFFERENCE])
    .select<{ kind: string; payment_session_id: string | null }[]>('kind', 'payment_session_id')
  if (!task) return sendFailure(res, { code: 'not_found', message: 'Catatan ini tidak ditemukan.' })
  const { kind, payment_session_id } = task
  await knex.transaction(async (sql) => {
    if (!(await closeTask(sql, task_id, decision, member_id))) return
    await recordEvent(sql, {
      order_id,
      payment_session_id,
      kind: 'person',
      what: 'task_closed',
      detail: { task: kind, decision },
      member_id,
    })
  })
  await sendRefunds(req, res)
}
