import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { setPin } from '../../workflows/member/set-pin'

type DemoAccount = { phone: string; pin: string }

/** Only for who has not logged in yet: a PIN that somebody changed stays hers. */
export async function layDemoPins(
  container: MedusaContainer,
  accounts: readonly DemoAccount[],
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const { phone, pin } of accounts) {
    const member = await knex<{ id: string; status: string }>('member')
      .where({ phone, deleted_at: null })
      .first('id', 'status')
    if (!member) throw new Error(`The demo catalogue has no member with the number ${phone}`)
    if (member.status !== 'invited') continue
    const set = await setPin(container, { member_id: member.id, pin })
    if (!set.ok) throw new Error(set.failure.message)
  }
}
