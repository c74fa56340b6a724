import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { nameWholeArea } from '../../areas/name-area'
import type { AccountAddress, AccountView } from '../../contracts/account'
import type { Buyer } from './read-buyer'

type Row = Omit<AccountAddress, 'area_name'>

/** Addresses that can be delivered to: those with one of our areas. */
export async function readAccount(sql: Knex, { customer_id, phone }: Buyer): Promise<AccountView> {
  const { rows } = await sql.raw<{ rows: Row[] }>(
    `select id, coalesce(first_name, '') as name, address_1 as street, metadata ->> 'area_code' as area_code, postal_code
     from customer_address
     where customer_id = ? and address_1 is not null and metadata ->> 'area_code' is not null and deleted_at is null
     order by created_at desc, id desc`,
    [customer_id],
  )
  const addresses = rows.flatMap((row) => {
    const area_name = nameWholeArea(row.area_code)
    return area_name === undefined ? [] : [{ ...row, area_name }]
  })
  return { phone, name: addresses[0]?.name ?? null, addresses }
}
