import { moment, rupiah } from '../../../i18n/format'
import type { KeptSale, Post } from '../store/booth-db.idb'
import { text } from '../text'

type Props = { sale: KeptSale; post: Post; isPast: boolean; onNext: () => void }

/** Shown only when the sale is on disk; later again as one of the past. Prints as a 58 mm slip. */
export function ReceiptScreen({ sale, post, isPast, onNext }: Props) {
  return (
    <div className="mx-auto flex w-full max-w-text flex-col gap-4 px-4 pt-4 pb-32">
      {isPast ? (
        <div className="print:hidden">
          <h1 className="text-xl">{text('receipt.past')}</h1>
          <p className="mt-1 text-ink-soft">{text('receipt.past_at', { time: moment(sale.sold_at) })}</p>
        </div>
      ) : (
        <div className="rounded-l bg-good-tint p-4 text-good print:hidden" role="status">
          <h1 className="text-xl">{text('receipt.title')}</h1>
          <p className="mt-2 text-sm font-bold">{text('receipt.change')}</p>
          <p className="sum sum-large">{rupiah(sale.change_rupiah)}</p>
        </div>
      )}
      <article className="slip rounded-m border border-line bg-card p-4 text-sm">
        <p className="text-center font-bold">{post.booth.organisation.name}</p>
        <p className="text-center">{post.booth.exhibition.name}</p>
        <p className="mt-2 text-center">
          {text('receipt.number', { number: sale.receipt_number })}
          <span className="block">{moment(sale.sold_at)}</span>
        </p>
        <ul className="my-3 border-y border-dashed border-line-strong py-2">
          {sale.lines.map((line) => (
            <li key={line.variant_id} className="row py-0.5">
              <span>
                {line.quantity} × {line.title}
              </span>
              <span className="figure">{rupiah(line.quantity * line.unit_price_rupiah)}</span>
            </li>
          ))}
        </ul>
        <dl className="grid grid-cols-2 gap-y-1 tabular-nums [&_dd]:text-right">
          <dt className="font-bold">{text('receipt.total')}</dt>
          <dd className="font-bold">{rupiah(sale.total_rupiah)}</dd>
          <dt>{text('receipt.cash')}</dt>
          <dd>{rupiah(sale.cash_received_rupiah)}</dd>
          <dt>{text('receipt.change')}</dt>
          <dd>{rupiah(sale.change_rupiah)}</dd>
        </dl>
        <p className="mt-3 text-center text-xs">{text('receipt.thanks')}</p>
      </article>
      <p className="text-center text-sm text-ink-soft print:hidden">
        {sale.order_number === undefined
          ? text('receipt.kept')
          : text('receipt.sent', { number: sale.order_number })}
      </p>
      <div className="till-foot">
        <div className="mx-auto flex max-w-text flex-wrap gap-3">
          <button className="button button-quiet" onClick={() => window.print()}>
            {text('receipt.print')}
          </button>
          <button className="button flex-1" onClick={onNext}>
            {text(isPast ? 'back' : 'receipt.next')}
          </button>
        </div>
      </div>
    </div>
  )
}
