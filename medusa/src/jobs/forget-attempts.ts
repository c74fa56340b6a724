import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { FORGET_AFTER_SECONDS } from '../domain/pin/attempt-pauses'

/**
 * Counts of log-in attempts and of requests are of no use once their time is over; nobody should find them later. Nor is what somebody
 * has forged, after 90 days.
 */
export default async function forgetAttempts(container: MedusaContainer): Promise<void> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await sql.raw('delete from login_throttle where updated_at < now() - make_interval(secs => ?)', [
    FORGET_AFTER_SECONDS,
  ])
  await sql.raw('delete from rate_limit where window_ends_at < now()')
  await sql.raw(
    `delete from gateway_notification where not signature_ok and received_at < now() - interval '90 days'`,
  )
}

export const config = { name: 'forget-attempts', schedule: '23 * * * *' }
