import { useMemo, useState } from 'react'
import type { BoothProduct } from '#contracts/booth'
import { addPiece } from '#domain/booth/basket'
import { totalSale } from '#domain/booth/total-sale'
import { rupiah } from '../../../i18n/format'
import { ProductTile } from '../parts/ProductTile'
import type { Basket, ChangeLines } from '../store/booth-db.idb'
import { text } from '../text'

type Props = {
  products: BoothProduct[]
  basket: Basket
  readAt: string
  onChange: ChangeLines
  onBasket: () => void
  onReload: () => void
}

/** In the zone of the receipts, whatever the device is set to. */
const time = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Jakarta',
  timeZoneName: 'short',
})

export function SellScreen({ products, basket, readAt, onChange, onBasket, onReload }: Props) {
  const [query, setQuery] = useState('')
  const [category, setCategory] = useState<string>()
  const categories = useMemo(
    () => [...new Set(products.flatMap((product) => (product.category ? [product.category] : [])))],
    [products],
  )
  const shown = products.filter(
    (product) =>
      (!category || product.category === category) &&
      product.title.toLowerCase().includes(query.toLowerCase()),
  )
  const pieces = basket.lines.reduce((sum, line) => sum + line.quantity, 0)
  const countOf = (id: string) => basket.lines.find((line) => line.variant_id === id)?.quantity ?? 0

  return (
    <div className="mx-auto max-w-page px-3 pt-3 pb-32">
      <h1 className="sr-only">{text('title')}</h1>
      <input
        className="input"
        type="search"
        placeholder={text('sell.search')}
        aria-label={text('sell.search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="-mx-3 flex gap-2 overflow-x-auto px-3 py-3">
        {[undefined, ...categories].map((name) => (
          <button
            key={name ?? ''}
            aria-pressed={category === name}
            className="chip font-bold"
            onClick={() => setCategory(name)}
          >
            {name ?? text('sell.all')}
          </button>
        ))}
      </div>
      {products.length === 0 && <p className="p-6 text-center">{text('sell.empty')}</p>}
      {products.length > 0 && shown.length === 0 && (
        <p className="p-6 text-center">{text('sell.none', { q: query })}</p>
      )}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(8.5rem,100%),1fr))] gap-3 md:grid-cols-4 lg:grid-cols-6">
        {shown.map((product) => (
          <ProductTile
            key={product.variant_id}
            product={product}
            inBasket={countOf(product.variant_id)}
            onAdd={() =>
              onChange((lines) =>
                addPiece(lines, {
                  variant_id: product.variant_id,
                  title: product.title,
                  unit_price_rupiah: product.price_rupiah,
                }),
              )
            }
          />
        ))}
      </div>
      <p className="mt-6 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        {text('sell.read', { time: time.format(new Date(readAt)) })}
        <button className="link min-h-11" onClick={onReload}>
          {text('sell.reload')}
        </button>
      </p>
      <div className="till-foot">
        <button className="button mx-auto flex w-full max-w-text" disabled={pieces === 0} onClick={onBasket}>
          {pieces === 0
            ? text('basket.empty')
            : `${text('basket.open')} (${pieces}) · ${rupiah(totalSale(basket.lines))}`}
        </button>
      </div>
    </div>
  )
}
