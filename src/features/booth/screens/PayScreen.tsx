import { useRef, useState } from 'react'
import { changeDue } from '#domain/booth/change-due'
import { suggestCash } from '#domain/booth/suggest-cash'
import { rupiah } from '../../../i18n/format'
import { AmountField } from '../parts/AmountField'
import { text } from '../text'

type Props = { total: number; onBack: () => void; onPay: (cash_received_rupiah: number) => Promise<void> }

/** Cash: suggested notes, the change in large figures, and one button that stores the sale. */
export function PayScreen({ total, onBack, onPay }: Props) {
  const [received, setReceived] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const paying = useRef(false)
  const change = received === null ? null : changeDue(total, received)

  const pay = async () => {
    if (paying.current || received === null) return
    paying.current = true
    await onPay(received).catch(() => setFailed(true))
    paying.current = false
  }

  return (
    <div className="mx-auto flex w-full max-w-lg flex-col gap-5 px-4 pt-4 pb-32">
      <div>
        <h1 className="text-lg text-ink-soft">{text('pay.title')}</h1>
        <p className="text-2xl font-bold tabular-nums">{rupiah(total)}</p>
      </div>
      <div className="grid grid-cols-2 gap-3">
        {suggestCash(total).map((amount) => (
          <button
            key={amount}
            aria-pressed={received === amount}
            className="min-h-14 rounded-m border-2 border-line-strong bg-card font-bold tabular-nums aria-pressed:border-indigo aria-pressed:bg-indigo-tint"
            onClick={() => setReceived(amount)}
          >
            {amount === total ? text('pay.exact') : rupiah(amount)}
          </button>
        ))}
      </div>
      <AmountField label={text('pay.received')} value={received} onChange={setReceived} />
      <p className="rounded-l bg-sunken p-4" role="status">
        <span className="block text-sm text-ink-soft">{text('pay.change')}</span>
        <span className="text-3xl font-bold tabular-nums">{change === null ? '—' : rupiah(change)}</span>
        {received !== null && change === null && (
          <span className="block text-bad">{text('pay.short', { amount: rupiah(total - received) })}</span>
        )}
      </p>
      {failed && (
        <p role="alert" className="rounded-m bg-bad-tint p-3 text-bad">
          {text('pay.failed')}
        </p>
      )}
      <div className="fixed inset-x-0 bottom-0 border-t border-line bg-paper p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        <div className="mx-auto flex max-w-lg gap-3">
          <button className="button button-quiet" onClick={onBack}>
            {text('back')}
          </button>
          <button className="button button-warm flex-1" disabled={change === null} onClick={() => void pay()}>
            {text('pay.done')}
          </button>
        </div>
      </div>
    </div>
  )
}
