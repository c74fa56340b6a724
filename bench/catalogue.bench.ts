// Product page and listing: what the backend answers in a second, ours against Medusa's own product route with what a
// shop needs (price, stock), same data, same process, 16 connections.
import { startStack } from '../tests/harness/stack.ts'
import { load, type Load } from './load.ts'

const stack = await startStack({ demo: true })
try {
  const [key] = await stack.sql<{ token: string }>(
    `select token from api_key where type = 'publishable' limit 1`,
  )
  const [region] = await stack.sql<{ id: string }>(
    `select id from region where currency_code = 'idr' limit 1`,
  )
  const { products } = (await (await fetch(`${stack.backendUrl}/shop/products`)).json()) as {
    products: { handle: string }[]
  }
  const handles = products.map((product) => product.handle)
  const headers = { 'x-publishable-api-key': key?.token ?? '' }
  const priced = `region_id=${region?.id}&fields=id,title,handle,thumbnail,*images,*categories,*variants.calculated_price,%2Bvariants.inventory_quantity`
  const ours = (path: string) => `${stack.backendUrl}/shop/products${path}`
  const medusas = (query: string) => `${stack.backendUrl}/store/products?${query}`

  await compare('product page', {
    ours: handles.map((handle) => ours(`/${handle}`)),
    medusa: handles.map((handle) => medusas(`handle=${handle}&${priced}`)),
    'medusa, without price and stock': handles.map((handle) => medusas(`handle=${handle}`)),
  })
  await compare('listing of 24', {
    ours: [ours('')],
    medusa: [medusas(`limit=24&${priced}`)],
    'medusa, without price and stock': [medusas('limit=24')],
  })
  await compare('search', {
    'ours, a word': [ours('?q=keripik'), ours('?q=kopi'), ours('?q=batik')],
    'ours, misspelt': [ours('?q=kripik'), ours('?q=kopy'), ours('?q=batk')],
    medusa: ['keripik', 'kopi', 'batik'].map((word) => medusas(`q=${word}&limit=24&${priced}`)),
  })

  async function compare(what: string, sides: Record<string, string[]>) {
    console.log(`\n${what}`)
    let first: Load | undefined
    for (const [name, urls] of Object.entries(sides)) {
      const figures = await load(urls, { headers })
      first ??= figures
      const ratio = !name.startsWith('medusa')
        ? ''
        : `  ours is ${(first.perSecond / figures.perSecond).toFixed(1)} times faster`
      console.log(
        `  ${name.padEnd(32)} ${figures.perSecond.toFixed(0).padStart(6)}/s  p50 ${figures.p50.toFixed(1)} ms  p99 ${figures.p99.toFixed(1)} ms  ${figures.bytes} bytes${ratio}`,
      )
    }
  }
} finally {
  await stack.stop()
}
