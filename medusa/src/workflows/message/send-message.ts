import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { isForGood } from '../../domain/message/judge-refusal'
import { pauseSeconds, pausesOf, type MessageKind } from '../../domain/message/message-kinds'
import { readFailure, writeFailure } from '../../providers/notification-whatsapp/failure-text'
import { composeMessage, type Composed } from './compose-message'

/** `silent`: nobody answered, and whoever comes next will wait as long. */
export type Sending = 'done' | 'silent'

type Leased = { id: string; kind: MessageKind; subject_id: string }

/**
 * Sends one message if it is due. The next try is written down before this one, so a process that dies in between loses nothing; a
 * message whose acceptance nobody heard of is sent again, because WhatsApp knows no key to recognise it by.
 */
export async function sendMessage(container: MedusaContainer, id: string): Promise<Sending> {
  const sql: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const message = await lease(sql, id)
  if (!message) return 'done'
  const composed = await composeMessage(sql, message.kind, message.subject_id)
  if (!composed) {
    await end(sql, id, { state: 'over' })
    return 'done'
  }
  try {
    const external_id = await handOver(container, message, composed)
    await end(sql, id, { state: 'sent', external_id, sent_at: sql.fn.now(), last_error: null })
    return 'done'
  } catch (error) {
    return noteFailure(container, sql, message, error instanceof Error ? error : new Error(String(error)))
  }
}

/** Through Medusa's Notification Module, which keeps a record of its own of what was handed over. */
async function handOver(
  container: MedusaContainer,
  { id, kind }: Leased,
  { to, data }: Composed,
): Promise<string | null> {
  const sent = await container.resolve(Modules.NOTIFICATION).createNotifications({
    to,
    channel: 'whatsapp',
    template: kind,
    data,
    resource_id: id,
    resource_type: 'message',
  })
  return sent.external_id ?? null
}

async function noteFailure(
  container: MedusaContainer,
  sql: Knex,
  message: Leased,
  error: Error,
): Promise<Sending> {
  const failure = readFailure(error.message)
  const last_error = failure ? writeFailure(failure) : `broken: ${error.name}`
  const isOver = failure !== undefined && isForGood(failure)
  const name = `Message ${message.id} (${message.kind})`
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`${name} was not taken: ${last_error}.${isOver ? ' It is given up.' : ''}`)
  if (isOver) await end(sql, message.id, { state: 'given_up', last_error })
  else await sql('outgoing_message').where({ id: message.id }).update({ last_error })
  return failure && failure.status === undefined ? 'silent' : 'done'
}

/** Takes it for one try: meanwhile, and for a pause that grows, nobody else does. */
async function lease(sql: Knex, id: string): Promise<Leased | undefined> {
  const [found] = await sql('outgoing_message')
    .where({ id })
    .select<{ kind: MessageKind; attempts: number }[]>('kind', 'attempts')
  if (!found) return undefined
  const { rows } = await sql.raw<{ rows: Leased[] }>(
    `update outgoing_message set attempts = attempts + 1, updated_at = now(),
       retry_at = now() + make_interval(secs => :pause)
     where id = :id and attempts = :attempts and state = 'intended' and retry_at <= now() and expires_at > now()
     returning id, kind, subject_id`,
    { id, attempts: found.attempts, pause: pauseSeconds(pausesOf(found.kind), found.attempts) },
  )
  return rows[0]
}

async function end(sql: Knex, id: string, change: object): Promise<void> {
  await sql('outgoing_message')
    .where({ id, state: 'intended' })
    .update({ ...change, updated_at: sql.fn.now() })
}
