import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'

/** Numbers are kept with orders and accounts, not with what was once sent to them. */
export default async function forgetMessages(container: MedusaContainer): Promise<void> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await sql.raw(`delete from login_challenge where expires_at < now() - interval '1 hour'`)
  await sql.raw(`delete from buyer_session where expires_at < now()`)
  await sql.raw(
    `delete from notification where channel = 'whatsapp' and created_at < now() - interval '30 days'`,
  )
  await sql.raw(
    `delete from outgoing_message where state <> 'intended' and (
       updated_at < now() - interval '1 year' or (kind = 'login_code' and updated_at < now() - interval '1 day'))`,
  )
}

export const config = { name: 'forget-messages', schedule: '41 * * * *' }
