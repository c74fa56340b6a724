import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { DeskDecided, DeskDecisionBody } from '../../contracts/desk'
import { type Result, ok, refuse } from '../../domain/failure'
import { type AccountProposal, judgeAccountDecision } from '../../domain/payment/judge-account-decision'
import type { DeskAccount } from '../../domain/payment/read-desk-account'
import { isOneHand } from '../../queries/member/is-one-hand'
import { type Party, holdChoice, keepChange, writeChoice } from './hold-choice'

type Row = AccountProposal & DeskAccount

const COLUMNS = [
  'bank_name',
  'account_number',
  'account_holder',
  'state',
  'proposed_by',
  'decided_by',
] as const

/** Puts a proposed account in force, refuses it, or takes it back. Of several at once one decides; a form sent twice is answered twice. */
export async function decideAccount(
  container: MedusaContainer,
  { organisation_id, proposal_id }: { organisation_id: string; proposal_id: string },
  said: DeskDecisionBody,
  by: Party,
): Promise<Result<DeskDecided>> {
  const { decision } = said
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (sql): Promise<Result<DeskDecided>> => {
    const held = await holdChoice(sql, organisation_id, 'transfer')
    if (!held.ok) return held
    const [row] = await sql('payment_account_proposal')
      .where({ id: proposal_id, organisation_id })
      .forUpdate()
      .select<Row[]>(COLUMNS)
    if (!row) return refuse('not_found', 'Usulan ini tidak ada. Muat ulang halamannya.')
    const is_one_hand = decision === 'confirmed' && (await isOneHand(sql, row.proposed_by, by.id, 'connect'))
    const judged = judgeAccountDecision(row, decision, { id: by.id, is_one_hand })
    if (!judged.ok) return judged
    if (judged.value === 'known') return ok({ id: proposal_id, decision })
    const reason = said.decision === 'refused' ? said.reason : undefined
    await sql('payment_account_proposal')
      .where({ id: proposal_id })
      .update({
        state: decision,
        decided_by_kind: by.kind,
        decided_by: by.id,
        decided_at: sql.fn.now(),
        ...(reason !== undefined && { reason }),
        updated_at: sql.fn.now(),
      })
    const { bank_name, account_number, account_holder } = row
    const after = { bank_name, account_number, account_holder }
    if (decision === 'confirmed')
      await writeChoice(sql, { organisation_id, method: 'transfer' }, after, by.id)
    const before = held.value.account
    const change = { organisation_id, method: 'transfer' as const, kind: decision, before, after }
    await keepChange(sql, { ...change, ...(reason !== undefined && { reason }) }, by)
    return ok({ id: proposal_id, decision })
  })
}
