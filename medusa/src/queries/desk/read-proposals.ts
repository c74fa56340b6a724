import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { DeskProposal } from '../../contracts/desk'
import { isOneHand } from '../member/is-one-hand'
import { partyJson } from './party-sql'

type Row = Omit<DeskProposal, 'why_not'> & { organisation_id: string; proposer: string }

/** The account that waits to be confirmed, of each organisation that has one. */
export async function readProposals(
  knex: Knex,
  organisation_ids: string[],
  reader: string,
): Promise<Map<string, DeskProposal>> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select p.id, p.organisation_id, p.bank_name, p.account_number, p.account_holder, p.created_at as proposed_at,
       p.proposed_by as proposer, ${partyJson('p.proposed_by_kind', 'p.proposed_by')} as proposed_by
     from payment_account_proposal p
     where p.organisation_id = any(:organisation_ids::text[]) and p.state = 'waiting'`,
    { organisation_ids, reader },
  )
  const proposals = new Map<string, DeskProposal>()
  for (const { organisation_id, proposer, ...proposal } of rows) {
    const isOwn = proposal.proposed_by.is_you
    const isOne = !isOwn && (await isOneHand(knex, proposer, reader, 'connect'))
    proposals.set(organisation_id, { ...proposal, why_not: isOwn ? 'own' : isOne ? 'one_hand' : null })
  }
  return proposals
}
