import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../../../access/require-access'
import { closeTask } from '../../../../../workflows/payment/raise-task'
import { sendFailure } from '../../../../answer'
import { parseInput } from '../../../../parse'
import { recordId, words } from '../../../../shop/words'
import { wholeOrder } from '../../whole-order'
import { GET as sendRefunds } from '../refunds/route'

const body = z.object({ task_id: recordId, decision: words(2, 200) })

/** Somebody has seen to what needed a person, and says how. */
export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const order = await wholeOrder(req, res, 'Minta bendahara jaringan menutup catatan ini.')
  if (!order) return
  const { knex, order_id, member_id } = order
  const known = await knex('payment_task').where({ id: input.task_id, order_id }).first('id')
  if (known === undefined)
    return sendFailure(res, { code: 'not_found', message: 'Catatan ini tidak ditemukan.' })
  await closeTask(knex, input.task_id, input.decision, member_id)
  await sendRefunds(req, res)
}
