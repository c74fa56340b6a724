import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { sendMessage } from './send-message'

const AT_ONCE = 100

/** A WhatsApp that was silent so often in a row is left alone until the next round. */
const PATIENCE = 3

/** Whatever is due: codes first, because somebody waits for them. What has outlived itself is given up unsaid. */
export async function sendDueMessages(container: MedusaContainer): Promise<void> {
  const sql: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await sql.raw(
    `update outgoing_message set state = 'given_up', updated_at = now()
     where state = 'intended' and retry_at <= now() and expires_at <= now()`,
  )
  const { rows } = await sql.raw<{ rows: { id: string }[] }>(
    `select id from outgoing_message where state = 'intended' and retry_at <= now()
     order by kind <> 'login_code', retry_at limit ?`,
    [AT_ONCE],
  )
  let silences = 0
  for (const { id } of rows) {
    silences = (await sendMessage(container, id)) === 'silent' ? silences + 1 : 0
    if (silences === PATIENCE) return
  }
}
