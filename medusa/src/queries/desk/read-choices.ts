import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { nameAddress } from '../../areas/name-address'
import type { DeskChoice, DeskChoices, DeskMethod } from '../../contracts/desk'
import { readChoiceHistory } from './read-choice-history'
import { readProposals } from './read-proposals'

type Organisation = DeskChoices['organisations'][number]

type Row = {
  id: string
  name: string
  address: string | null
  area_code: string | null
  choices: (DeskChoice & { method: DeskMethod })[]
}

const NONE: DeskChoice = {
  is_on: false,
  bank_name: null,
  account_number: null,
  account_holder: null,
  note: null,
}

/** What each of these organisations takes by its own people, as `reader` may decide on it; all off until somebody says otherwise. */
export async function readDeskChoices(
  knex: Knex,
  organisation_ids: string[],
  reader: string,
): Promise<DeskChoices> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select o.id, o.name, o.address, o.area_code,
       (select coalesce(json_agg(json_build_object('method', w.method, 'is_on', w.is_on, 'bank_name', w.bank_name,
          'account_number', w.account_number, 'account_holder', w.account_holder, 'note', w.note)), '[]')
        from payment_choice w where w.organisation_id = o.id and w.deleted_at is null) as choices
     from organisation o
     where o.id = any(?::text[]) and o.deleted_at is null and o.status = 'active'
     order by o.name, o.id`,
    [organisation_ids],
  )
  const proposals = await readProposals(knex, organisation_ids, reader)
  const history = await readChoiceHistory(knex, organisation_ids, reader)
  return {
    organisations: rows.map((row) => ({
      ...toOrganisation(row),
      proposal: proposals.get(row.id) ?? null,
      history: history.get(row.id) ?? [],
    })),
  }
}

function toOrganisation({
  id,
  name,
  address,
  area_code,
  choices,
}: Row): Omit<Organisation, 'proposal' | 'history'> {
  const of = (wanted: DeskMethod): DeskChoice => {
    const { method: _, ...choice } = choices.find(({ method }) => method === wanted) ?? {
      ...NONE,
      method: wanted,
    }
    return choice
  }
  return {
    id,
    name,
    place: address === null ? null : (nameAddress(address, area_code) ?? null),
    choices: { transfer: of('transfer'), pickup: of('pickup') },
  }
}
