import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { newId } from './new-id'
import type { DetailDraft, MakerShareDraft } from './product-draft'

type MakersOf = { product_id: string; makers: MakerShareDraft[]; created_by: string }
type DetailOf = MakersOf & { organisation_id: string; detail: DetailDraft }

/** Who sells each product, what its label says, and who made it. */
export async function insertDetails(sql: Knex, products: DetailOf[]): Promise<void> {
  await sql('product_detail').insert(
    products.map(({ product_id, organisation_id, detail }) => ({
      id: newId('pdet'),
      product_id,
      organisation_id,
      ...detail,
    })),
  )
  await insertMakers(sql, products)
}

/** Makers from now on. What was sold before keeps the set that was in force then. */
export async function insertMakers(sql: Knex, products: MakersOf[]): Promise<void> {
  const sets = products.map((product) => ({ ...product, id: newId('mkset') }))
  await sql('maker_set').insert(
    sets.map(({ id, product_id, created_by }) => ({
      id,
      product_id,
      created_by,
      effective_from: sql.fn.now(),
    })),
  )
  await sql('maker_share').insert(
    sets.flatMap(({ id, makers }) =>
      makers.map(({ member_id, share_bps }, position) => ({
        id: newId('mksh'),
        maker_set_id: id,
        member_id,
        share_bps,
        position,
      })),
    ),
  )
}
