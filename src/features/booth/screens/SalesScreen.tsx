import { useState } from 'react'
import { moment, rupiah } from '../../../i18n/format'
import type { KeptSale } from '../store/booth-db.idb'
import { text } from '../text'

type Props = {
  sales: KeptSale[]
  onSend: () => Promise<void>
  onOpen: (sale: KeptSale) => void
  onBack: () => void
  onLogOut: () => void
}

function stateOf(sale: KeptSale): { words: string; tone: string } {
  if (sale.state === 'sent')
    return { words: text('sales.sent', { number: sale.order_number ?? '' }), tone: 'text-good' }
  if (sale.state === 'refused')
    return { words: text('sales.refused', { message: sale.message ?? '' }), tone: 'text-bad' }
  return { words: text('sales.unsent'), tone: 'text-turmeric-deep' }
}

export function SalesScreen({ sales, onSend, onOpen, onBack, onLogOut }: Props) {
  const [sending, setSending] = useState(false)
  const unsent = sales.filter((sale) => sale.state === 'unsent').length
  const send = async () => {
    setSending(true)
    await onSend()
    setSending(false)
  }
  return (
    <div className="mx-auto flex w-full max-w-text flex-col gap-4 px-4 pt-4 pb-10">
      <h1 className="text-xl">{text('sales.title')}</h1>
      <p className="text-ink-soft tabular-nums">
        {text('sales.total', {
          count: sales.length,
          amount: rupiah(sales.reduce((sum, sale) => sum + sale.total_rupiah, 0)),
        })}
      </p>
      <div className="flex flex-wrap gap-3">
        <button className="button button-quiet" onClick={onBack}>
          {text('back')}
        </button>
        <button className="button flex-1" disabled={unsent === 0 || sending} onClick={() => void send()}>
          {text(sending ? 'sales.sending' : 'sales.send')}
        </button>
      </div>
      {sales.length === 0 && <p>{text('sales.none')}</p>}
      <ul className="divide-y divide-line">
        {sales.map((sale) => {
          const { words, tone } = stateOf(sale)
          return (
            <li key={sale.id}>
              <button
                className="flex w-full items-center justify-between gap-3 py-3 text-left"
                onClick={() => onOpen(sale)}
              >
                <span className="min-w-0">
                  <span className="block font-bold">{sale.receipt_number}</span>
                  <span className="block text-xs text-ink-soft">{moment(sale.sold_at)}</span>
                  <span className={`block text-sm ${tone}`}>{words}</span>
                </span>
                <span className="font-bold tabular-nums">{rupiah(sale.total_rupiah)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {unsent > 0 && <p className="text-sm text-ink-soft">{text('logout.blocked', { count: unsent })}</p>}
      <button className="button button-quiet" disabled={unsent > 0} onClick={onLogOut}>
        {text('logout')}
      </button>
    </div>
  )
}
