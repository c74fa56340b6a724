import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { generateEntityId } from '@medusajs/framework/utils'
import { nameWholeArea } from '../../areas/name-area'
import type { NewAccountAddress } from '../../contracts/account'
import type { Buyer } from '../../queries/account/read-buyer'

/** Whoever sends presents to many has them with the orders. */
const MOST = 10

/** In Medusa's own table of a customer's addresses. The same one again becomes the newest. */
export async function saveAddress(
  knex: Knex,
  { customer_id }: Buyer,
  { name, address }: NewAccountAddress,
): Promise<{ id: string }> {
  const { area_code, street, postal_code = null } = address
  return knex.transaction(async (sql) => {
    await sql.raw('select id from customer where id = ? for update', [customer_id])
    await sql.raw(
      `delete from customer_address where customer_id = ? and lower(address_1) = lower(?) and metadata ->> 'area_code' = ?`,
      [customer_id, street, area_code],
    )
    const id = generateEntityId(undefined, 'cuaddr')
    await sql('customer_address').insert({
      id,
      customer_id,
      first_name: name,
      address_1: street,
      city: nameWholeArea(area_code) ?? null,
      postal_code,
      country_code: 'id',
      metadata: JSON.stringify({ area_code }),
    })
    await sql.raw(
      `delete from customer_address where customer_id = :customer_id and id not in (
         select id from customer_address where customer_id = :customer_id order by created_at desc, id desc limit :most)`,
      { customer_id, most: MOST },
    )
    return { id }
  })
}

/** True when it was hers. */
export async function removeAddress(sql: Knex, { customer_id }: Buyer, id: string): Promise<boolean> {
  return (await sql('customer_address').where({ id, customer_id }).delete()) === 1
}
