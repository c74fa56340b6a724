import type { FeedProduct } from './feed-product'

const COLUMNS = [
  'id',
  'title',
  'description',
  'availability',
  'condition',
  'price',
  'link',
  'image_link',
  'brand',
  'product_type',
] as const

/** The CSV that Meta's catalogues read. What can be ordered although it is not there yet is in stock to Meta. */
export function writeMetaFeed(products: readonly FeedProduct[]): string {
  const rows = products.map((product) => {
    const row: Record<string, string | undefined> = {
      ...product,
      condition: 'new',
      availability: product.availability === 'out_of_stock' ? 'out of stock' : 'in stock',
    }
    return COLUMNS.map((name) => quote(row[name] ?? '')).join(',')
  })
  return [COLUMNS.join(','), ...rows, ''].join('\r\n')
}

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
