import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, ProductStatus } from '@medusajs/framework/utils'
import { createProductsWorkflow } from '@medusajs/medusa/core-flows'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { ProposeProductBody } from '../../contracts/member-product'
import { makeHandle } from '../../domain/spreadsheet/make-handle'
import { picturesOf } from './pictures-of'

/** The Medusa product behind a proposal, not yet in the shop; the one made before, if this is a repetition. */
export async function createProposedProduct(
  container: MedusaContainer,
  proposal: ProposeProductBody,
): Promise<{ product_id: string }> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const known = await knex<{ id: string }>('product')
    .where({ external_id: proposal.proposal_key, deleted_at: null })
    .first('id')
  if (known) return { product_id: known.id }
  const setting = await readSetting(knex, proposal.category)
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: proposal.title,
          handle: await freeHandle(knex, proposal.title),
          external_id: proposal.proposal_key,
          status: ProductStatus.PROPOSED,
          weight: proposal.weight_gram,
          ...picturesOf(proposal.image_id),
          category_ids: setting.category_id ? [setting.category_id] : [],
          shipping_profile_id: setting.shipping_profile_id,
          sales_channels: setting.channel_ids.map((id) => ({ id })),
          options: [{ title: 'Isi', values: ['Satuan'] }],
          variants: [
            {
              title: 'Satuan',
              sku: `AGT-${proposal.proposal_key.slice(-12).toUpperCase()}`,
              manage_inventory: true,
              weight: proposal.weight_gram,
              options: { Isi: 'Satuan' },
              prices: [{ amount: proposal.price_rupiah, currency_code: 'idr' }],
            },
          ],
        },
      ],
    },
  })
  const product = result[0]
  if (!product) throw new Error('the product workflow made no product')
  return { product_id: product.id }
}

type Setting = { category_id: string | null; shipping_profile_id: string; channel_ids: string[] }

async function readSetting(knex: Knex, category: string | undefined): Promise<Setting> {
  const { rows } = await knex.raw<{ rows: Setting[] }>(
    `select (select id from product_category where handle = :category and deleted_at is null) as category_id,
            (select id from shipping_profile where type = 'default' and deleted_at is null limit 1) as shipping_profile_id,
            array(select id from sales_channel
                   where metadata->>'channel' in ('online', 'stand') and deleted_at is null) as channel_ids`,
    { category: category ?? '' },
  )
  const setting = rows[0]
  if (!setting) throw new Error('the shop has no foundation yet')
  return setting
}

/** The address made of the name; numbered where another product has it already. */
async function freeHandle(knex: Knex, title: string): Promise<string> {
  const wanted = makeHandle(title) || 'produk'
  const taken = await knex<{ handle: string }>('product')
    .whereRaw('(handle = ? or handle like ?) and deleted_at is null', [wanted, `${wanted}-%`])
    .pluck('handle')
  if (!taken.includes(wanted)) return wanted
  for (let number = 2; ; number += 1) if (!taken.includes(`${wanted}-${number}`)) return `${wanted}-${number}`
}
