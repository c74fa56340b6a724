import type { BoothProduct } from '#contracts/booth'
import { rupiah } from '../../../i18n/format'
import { text } from '../text'

function stockText({ stock }: BoothProduct): string {
  if (stock === null) return text('sell.order')
  return stock > 0 ? text('sell.stock', { count: stock }) : text('sell.stock.none')
}

type Props = { product: BoothProduct; inBasket: number; onAdd: () => void }

/** One tap puts one piece in the basket. Stock never forbids a sale: what lies on the table can be sold. */
export function ProductTile({ product, inBasket, onAdd }: Props) {
  return (
    <button
      onClick={onAdd}
      className="relative flex flex-col overflow-hidden rounded-l border border-line bg-card text-left hover:border-line-strong active:border-indigo"
    >
      <span className="block aspect-[4/3] w-full bg-sunken">
        {product.image_id && (
          <img
            src={`/gambar/${product.image_id}/320.webp`}
            alt=""
            width={320}
            height={240}
            loading="lazy"
            className="picture-tone size-full object-cover"
          />
        )}
      </span>
      <span className="flex flex-1 flex-col gap-0.5 p-2.5">
        <span className="line-clamp-2 text-sm leading-snug font-bold">{product.title}</span>
        <span className="mt-auto font-bold text-soga tabular-nums">{rupiah(product.price_rupiah)}</span>
        <span className="text-xs text-ink-soft">{stockText(product)}</span>
      </span>
      {inBasket > 0 && (
        <span className="absolute top-2 right-2 grid size-9 place-items-center rounded-full border-2 border-on-indigo bg-action font-bold text-on-indigo">
          {inBasket}
        </span>
      )}
    </button>
  )
}
