import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { type Result, ok, refuse } from '../../../domain/failure'
import type { Choice } from '../../../domain/payment/reconcile/difference'
import { readTask } from '../../../domain/payment/reconcile/read-task'
import { recordEvent } from '../../../gateways/record-event'
import { readSituation } from '../../../queries/order/read-situation'
import { mayDecideOnOrder } from '../../../queries/refund/judge-refund-step'
import { intendRefund } from '../refund/intend-refund'
import { closeTask } from './raise-task'
import { sendRefundsOf } from '../refund/send-refund'
import { settlePayment } from '../settle/settle-payment'
import { reconcileOrders } from '../reconcile/reconcile-books'

type Task = {
  id: string
  kind: string
  words: Record<string, unknown>
  order_id: string | null
  payment_session_id: string | null
  state: 'open' | 'done'
}

export type Decision = {
  task_id: string
  choice: Choice
  member_id: string
  /** Whom she acts for: every sender of the order has to be among them. */
  organisation_ids: string[]
}

/** Carries out what a person has decided about a task, once, and writes down who did. */
export async function decideTask(
  container: MedusaContainer,
  { task_id, choice, member_id, organisation_ids }: Decision,
): Promise<Result<{ is_closed: boolean }>> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [task] = await knex('payment_task').where({ id: task_id }).select<Task[]>('*')
  if (!task) return refuse('not_found', 'Tugas ini tidak ada; muat ulang halamannya.')
  if (task.order_id !== null && !(await mayDecideOnOrder(knex, task.order_id, organisation_ids))) {
    return refuse(
      'forbidden',
      'Pesanan ini berisi paket jaringan lain juga; putuskan bersama bendahara mereka.',
    )
  }
  if (task.state === 'done') return refuse('conflict', 'Tugas ini sudah diputuskan; muat ulang halamannya.')
  if (!readTask(task.kind, task.words)?.choices.includes(choice)) {
    return refuse('invalid_input', 'Pilihan ini tidak ada untuk tugas itu; muat ulang halamannya.', 'choice')
  }
  if (choice === 'seen') return seen(knex, task, member_id)
  if (choice === 'give_back') return giveBack(container, knex, task, member_id)
  return askAgain(container, knex, task)
}

async function seen(knex: Knex, task: Task, member_id: string): Promise<Result<{ is_closed: boolean }>> {
  await knex.transaction(async (sql) => {
    const isFirst = await closeTask(sql, task.id, 'seen', member_id)
    if (isFirst) await note(sql, task, 'seen', member_id)
  })
  return ok({ is_closed: true })
}

/** The money that no order needs goes back as a refund of its own; the task is over when it is written down. */
async function giveBack(
  container: MedusaContainer,
  knex: Knex,
  task: Task,
  member_id: string,
): Promise<Result<{ is_closed: boolean }>> {
  const { order_id, payment_session_id } = task
  if (order_id === null || payment_session_id === null) {
    return refuse('conflict', 'Tugas ini tidak menyebut pembayaran; lihat pesanannya.')
  }
  const isWritten = await knex.transaction(async (sql) => {
    // Two clicks at once: the second waits here and finds nothing left.
    await sql('checkout').where({ order_id }).forUpdate().select('id')
    const amount_rupiah = await amountLeft(sql, payment_session_id)
    if (amount_rupiah <= 0) return false
    await intendRefund(sql, {
      order_id,
      payment_session_id,
      amount_rupiah,
      cause: 'paid_too_late',
      reason: 'Uang tanpa pesanan dikembalikan atas keputusan bendahara',
      requested_by_member_id: member_id,
      key: `task:${task.id}:${amount_rupiah}`,
    })
    await closeTask(sql, task.id, 'give_back', member_id)
    await note(sql, task, 'give_back', member_id)
    return true
  })
  if (!isWritten) {
    return refuse('conflict', 'Uang ini sudah kembali atau sedang dikembalikan; muat ulang halamannya.')
  }
  await sendRefundsOf(container, order_id).catch((error: unknown) => {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`A refund of ${order_id} waits: ${String(error)}`)
  })
  return ok({ is_closed: true })
}

async function amountLeft(sql: Knex.Transaction, session_id: string): Promise<number> {
  const situation = await readSituation(sql, session_id)
  if (!situation || (situation.status === 'paid' && situation.current_session_id === session_id)) return 0
  const [due] = await sql('gateway_refund')
    .where({ payment_session_id: session_id })
    .whereIn('state', ['intended', 'manual', 'manual_claimed'])
    .sum<{ sum: string | null }[]>('amount_rupiah')
  return situation.captured_rupiah - situation.refunded_rupiah - Number(due?.sum ?? 0)
}

async function askAgain(
  container: MedusaContainer,
  knex: Knex,
  { id, order_id, payment_session_id }: Task,
): Promise<Result<{ is_closed: boolean }>> {
  if (payment_session_id !== null) await settlePayment(container, payment_session_id)
  if (order_id !== null) await reconcileOrders(container, [order_id], 'all')
  const [now] = await knex('payment_task').where({ id }).select<{ state: string }[]>('state')
  return ok({ is_closed: now?.state === 'done' })
}

async function note(sql: Knex, task: Task, choice: Choice, member_id: string): Promise<void> {
  if (task.order_id === null) return
  await recordEvent(sql, {
    order_id: task.order_id,
    payment_session_id: task.payment_session_id,
    kind: 'person',
    what: choice,
    detail: { task: task.kind },
    member_id,
  })
}
