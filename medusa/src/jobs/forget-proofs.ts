import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { removeProof } from '../workflows/desk/remove-proof'

const AT_ONCE = 100

/** A picture of somebody's bank is kept no longer than it may be asked about: 60 days after its payment is over. */
export default async function forgetProofs(container: MedusaContainer): Promise<void> {
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await sql.raw<{ rows: { id: string; desk_payment_id: string }[] }>(
    `select f.id, f.desk_payment_id from transfer_proof f join desk_payment d on d.id = f.desk_payment_id
     where d.ended_at < now() - interval '60 days' limit ${AT_ONCE}`,
  )
  for (const { id, desk_payment_id } of rows)
    await removeProof(container, desk_payment_id, id, { by: 'time' })
}

export const config = { name: 'forget-proofs', schedule: '17 * * * *' }
