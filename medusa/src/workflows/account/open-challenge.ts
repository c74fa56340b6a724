import { randomBytes } from 'node:crypto'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { CODE_SECONDS } from '../../domain/account/code-limits'
import { intendMessage } from '../message/intend-message'
import { sendDueMessages } from '../message/send-due-messages'

/** A message takes a moment to arrive: a code that could not be used any more is not sent. */
const LAST_SECONDS = 30

export type Challenge = { id: string; expires_at: Date }

/**
 * A code on its way to a number: the challenge and its message are there together. It is sent behind the answer, which therefore takes
 * as long for every number.
 */
export async function openChallenge(
  container: MedusaContainer,
  phone: string,
  locale: string,
): Promise<Challenge> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const id = `lch_${randomBytes(18).toString('base64url')}`
  const challenge = await knex.transaction(async (sql) => {
    const { rows } = await sql.raw<{ rows: Challenge[] }>(
      `insert into login_challenge (id, phone, locale, expires_at)
       values (?, ?, ?, now() + make_interval(secs => ?)) returning id, expires_at`,
      [id, phone, locale, CODE_SECONDS],
    )
    await intendMessage(sql, {
      kind: 'login_code',
      subject_id: id,
      holds_seconds: CODE_SECONDS - LAST_SECONDS,
    })
    return rows[0]
  })
  if (!challenge) throw new Error('A challenge vanished.')
  // What fails here is found by the job.
  void sendDueMessages(container).catch(() => undefined)
  return challenge
}
