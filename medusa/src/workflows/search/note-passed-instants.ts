import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** Longer than from one run of the job to the next, so that a late one misses nothing. */
const LOOK_BACK = `interval '5 minutes'`

/**
 * What begins or ends by itself leaves no trace in any table: makers from a day to come, a consent from then, a halal
 * certificate that ran out at midnight. The products are noted as if somebody had changed them.
 */
export async function notePassedInstants(knex: Knex): Promise<void> {
  await knex.raw(`
    insert into search_stale (product_id)
    select product_id from maker_set where effective_from between now() - ${LOOK_BACK} and now()
    union
    select t.product_id from consent c join maker_share s on s.member_id = c.member_id
      join maker_set t on t.id = s.maker_set_id
      where c.given_at between now() - ${LOOK_BACK} and now()
    union
    select product_id from product_detail
      where (now() at time zone 'Asia/Jakarta')::time < time '00:05'
        and halal_expires_on = to_char((now() at time zone 'Asia/Jakarta') - interval '1 day', 'YYYY-MM-DD')
    on conflict do nothing`)
}
