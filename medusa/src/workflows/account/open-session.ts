import type { ICustomerModuleService, MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId, Modules } from '@medusajs/framework/utils'
import { SESSION_DAYS } from '../../domain/account/code-limits'
import { inOneTransaction, type Transaction } from '../one-transaction'

type Proved = { auth_identity_id: string; phone: string }

export type OpenedSession = { customer_id: string; auth_identity_id: string; session_id: string }

/** The account of a proved number, made when it is the first time, with one more device logged in. */
export function openSession(container: MedusaContainer, proved: Proved): Promise<OpenedSession> {
  return inOneTransaction(container, async (inside) => {
    const { sql } = inside
    // Two first log-ins at once make one account.
    await sql.raw('select pg_advisory_xact_lock(hashtextextended(?, 7))', [proved.phone])
    const [known] = await sql('buyer_account')
      .where({ phone: proved.phone })
      .select<{ id: string; customer_id: string }[]>('id', 'customer_id')
    const account = known ?? (await openAccount(container, inside, proved))
    const session_id = generateEntityId(undefined, 'bses')
    await sql.raw(
      `insert into buyer_session (id, account_id, expires_at) values (?, ?, now() + make_interval(days => ?))`,
      [session_id, account.id, SESSION_DAYS],
    )
    return { customer_id: account.customer_id, auth_identity_id: proved.auth_identity_id, session_id }
  })
}

/** Medusa's customer beside it is what its Admin shows; whose orders are shown is decided by the proved number alone. */
async function openAccount(
  container: MedusaContainer,
  { sql, within, flush }: Transaction,
  { phone, auth_identity_id }: Proved,
): Promise<{ id: string; customer_id: string }> {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const customer = await customers.createCustomers({ phone, has_account: true }, within(customers))
  await flush()
  const account = { id: generateEntityId(undefined, 'bacc'), customer_id: customer.id }
  await sql('buyer_account').insert({ ...account, phone, auth_identity_id })
  await sql.raw(
    `update auth_identity set app_metadata = coalesce(app_metadata, '{}') || jsonb_build_object('customer_id', ?::text) where id = ?`,
    [customer.id, auth_identity_id],
  )
  return account
}
