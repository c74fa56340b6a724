import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { SellingPlaces } from '../../contracts/member-product'
import { organisationChain } from '../../domain/attribution/organisation-chain'
import { selectPolicies } from '../../domain/attribution/select-policies'
import type { Channel, FeePolicy } from '../../domain/attribution/types'

type Organisation = { id: string; name: string; parent_id: string | null }

/** Where she may sell, and which fees a sale pays there today, in the shop and at a stand. */
export async function readSellingPlaces(knex: Knex, member_id: string): Promise<SellingPlaces> {
  const organisations = await knex<Organisation>('organisation')
    .where({ deleted_at: null })
    .select('id', 'name', 'parent_id')
  const policies = await knex<FeePolicy>('fee_policy')
    .where({ deleted_at: null })
    .select('id', 'organisation_id', 'channel', 'rate_bps', 'fixed_rupiah', 'effective_from')
  const own = await knex<{ organisation_id: string }>('membership')
    .where({ member_id, role: 'producer', ended_at: null, deleted_at: null })
    .orderBy('started_at')
    .pluck('organisation_id')
  const categories = await knex<{ handle: string; name: string }>('product_category')
    .where({ deleted_at: null, is_active: true, is_internal: false })
    .orderBy('rank')
    .select('handle', 'name')
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  const instant = new Date()
  const places = own.flatMap((id) => {
    const organisation = byId.get(id)
    if (!organisation) return []
    const chain = organisationChain(byId, id).map((link) => link.id)
    const feesOf = (channel: Channel) =>
      selectPolicies({ chain, policies, channel, instant }).map((policy) => ({
        organisation_id: policy.organisation_id,
        organisation_name: byId.get(policy.organisation_id)?.name ?? '',
        policy_id: policy.id,
        rate_bps: policy.rate_bps,
        fixed_rupiah: policy.fixed_rupiah,
      }))
    const fees = feesOf('online')
    const stand_fees = feesOf('stand')
    return [{ organisation: { id, name: organisation.name }, fees, stand_fees }]
  })
  return { places, categories }
}
