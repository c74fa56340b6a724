import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { ok, refuse, type Result } from '../../domain/failure'
import { checkStart } from '../../domain/maker/check-start'
import { checkFee } from '../../domain/organisation/check-fee'
import { readHighestOtherRates } from '../../queries/organisation/other-rates'
import { announce } from '../announce'
import { refuseDuplicate } from '../refuse-duplicate'

export type FeePolicyInput = {
  organisation_id: string
  channel: 'online' | 'stand' | 'any'
  rate_bps: number
  fixed_rupiah: number
  /** Null: from now on. */
  effective_from: Date | null
  note: string | null
  created_by: string
}

/** A new fee beside the older ones: what was sold before its start keeps the fee of its day. */
export async function setFeePolicy(
  container: MedusaContainer,
  input: FeePolicyInput,
): Promise<Result<{ id: string }>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const set = await refuseDuplicate(() => knex.transaction((sql) => insertPolicy(sql, input)))
  if (set.ok) await announce(container, 'organisation.fees_changed', input.organisation_id)
  return set
}

async function insertPolicy(sql: Knex, input: FeePolicyInput): Promise<Result<{ id: string }>> {
  const { organisation_id, channel, effective_from } = input
  const organisation = await sql('organisation')
    .where({ id: organisation_id, deleted_at: null })
    .forUpdate()
    .first('id')
  if (!organisation) return refuse('not_found', 'Organisasi ini tidak ada. Kembali ke daftar organisasi.')
  const earlier = await sql('fee_policy').where({ organisation_id, channel }).first('id')
  const start = checkStart(effective_from, new Date(), earlier === undefined)
  if (!start.ok) return start
  const others = await readHighestOtherRates(sql, { organisation_id, channel, at: start.value ?? new Date() })
  const fee = checkFee(input, others)
  if (!fee.ok) return fee
  const id = generateEntityId(undefined, 'fpol')
  await sql('fee_policy').insert({ ...input, id, effective_from: start.value ?? sql.fn.now() })
  return ok({ id })
}
