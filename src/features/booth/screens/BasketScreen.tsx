import { useState } from 'react'
import { setQuantity } from '#domain/booth/basket'
import { totalSale } from '#domain/booth/total-sale'
import { rupiah } from '../../../i18n/format'
import type { Basket, ChangeLines } from '../store/booth-db.idb'
import { text } from '../text'

type Props = { basket: Basket; onChange: ChangeLines; onBack: () => void; onPay: () => void }

const round = 'grid size-12 place-items-center rounded-full border-2 border-line-strong text-lg font-bold'

export function BasketScreen({ basket, onChange, onBack, onPay }: Props) {
  const [sure, setSure] = useState(false)
  const step = (id: string, by: number) =>
    onChange((lines) => setQuantity(lines, id, (quantity) => quantity + by))

  return (
    <div className="mx-auto w-full max-w-text px-4 pt-4 pb-36">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h1 className="text-xl">{text('basket.title')}</h1>
        <button
          className="min-h-11 px-2 text-sm text-bad underline underline-offset-4"
          onClick={() => (sure ? (onChange(() => []), onBack()) : setSure(true))}
        >
          {text(sure ? 'basket.clear.sure' : 'basket.clear')}
        </button>
      </div>
      <ul className="mt-2 divide-y divide-line">
        {basket.lines.map((line) => (
          <li key={line.variant_id} className="flex flex-wrap items-center gap-3 py-3">
            <div className="min-w-0 flex-1 basis-28">
              <p className="leading-snug font-bold">{line.title}</p>
              <p className="text-sm text-ink-soft tabular-nums">
                {rupiah(line.unit_price_rupiah)} × {line.quantity} ={' '}
                <b className="text-ink">{rupiah(line.unit_price_rupiah * line.quantity)}</b>
              </p>
            </div>
            <button
              className={round}
              aria-label={text('basket.less', { title: line.title })}
              onClick={() => step(line.variant_id, -1)}
            >
              −
            </button>
            <span className="w-6 text-center font-bold tabular-nums">{line.quantity}</span>
            <button
              className={round}
              aria-label={text('basket.more', { title: line.title })}
              onClick={() => step(line.variant_id, 1)}
            >
              +
            </button>
          </li>
        ))}
      </ul>
      <div className="till-foot">
        <div className="mx-auto flex max-w-text flex-wrap gap-3">
          <button className="button button-quiet" onClick={onBack}>
            {text('back')}
          </button>
          <button className="button flex-1" disabled={basket.lines.length === 0} onClick={onPay}>
            {text('basket.pay')} {rupiah(totalSale(basket.lines))}
          </button>
        </div>
      </div>
    </div>
  )
}
