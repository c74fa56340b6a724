// Run inside Medusa: what its own workflow takes to create products like those of the import.
const { createRequire } = require('node:module')
const path = require('node:path')

const BATCHES = 5
const BATCH = 100

exports.default = async function createByWorkflow({ container }) {
  const load = createRequire(path.join(process.cwd(), 'package.json'))
  const { createProductsWorkflow } = load('@medusajs/medusa/core-flows')
  const { Modules } = load('@medusajs/framework/utils')
  const [category] = await container.resolve(Modules.PRODUCT).listProductCategories({}, { take: 1 })
  const [profile] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({}, { take: 1 })
  const channels = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({})
  const setting = { category, profile, channels }
  await createProductsWorkflow(container).run({ input: { products: [product('pemanasan', setting)] } })
  const started = performance.now()
  for (let batch = 0; batch < BATCHES; batch++) {
    const products = Array.from({ length: BATCH }, (_, index) => product(`${batch}-${index}`, setting))
    await createProductsWorkflow(container).run({ input: { products } })
  }
  const each = (performance.now() - started) / (BATCHES * BATCH)
  process.stdout.write(`${each.toFixed(1)} ms a product\n`)
}

function product(key, { category, profile, channels }) {
  return {
    title: `Barang ${key}`,
    handle: `medusa-${key}`,
    status: 'published',
    weight: 250,
    description: 'Dibuat dari bahan setempat, dalam jumlah kecil, dan dikemas pada hari yang sama. '.repeat(
      4,
    ),
    category_ids: [category.id],
    shipping_profile_id: profile.id,
    sales_channels: channels.map(({ id }) => ({ id })),
    options: [{ title: 'Isi', values: ['Satuan'] }],
    variants: [
      {
        title: 'Satuan',
        sku: `MEDUSA-${key}`,
        options: { Isi: 'Satuan' },
        prices: [{ amount: 25_000, currency_code: 'idr' }],
      },
    ],
  }
}
