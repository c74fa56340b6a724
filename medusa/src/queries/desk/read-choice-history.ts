import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { DeskChange } from '../../contracts/desk'
import { partyJson } from './party-sql'

/**
 * Of one organisation. Older lines stay in the table; of accounts that came into force as many again are shown, so that nobody hides one
 * behind many other lines.
 */
const MOST = 50

type Row = DeskChange & { organisation_id: string }

/** Everything that was ever changed of these organisations' choices, the newest first. */
export async function readChoiceHistory(
  knex: Knex,
  organisation_ids: string[],
  reader: string,
): Promise<Map<string, DeskChange[]>> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select h.id, h.organisation_id, h.method, h.kind, h.before, h.after, h.reason, h.created_at as at,
       ${partyJson('h.by_kind', 'h.by_id')} as by
     from unnest(:organisation_ids::text[]) o (id)
     cross join lateral (
       (select * from payment_choice_change c where c.organisation_id = o.id order by c.created_at desc, c.id desc limit ${MOST})
       union
       (select * from payment_choice_change c where c.organisation_id = o.id and c.kind = 'confirmed'
         order by c.created_at desc, c.id desc limit ${MOST})
     ) h
     order by h.created_at desc, h.id desc`,
    { organisation_ids, reader },
  )
  const history = new Map<string, DeskChange[]>()
  for (const { organisation_id, ...change } of rows)
    history.set(organisation_id, [...(history.get(organisation_id) ?? []), change])
  return history
}
