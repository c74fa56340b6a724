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
    <div className="mx-auto flex w-full max-w-text flex-col gap-5 px-4 pt-4 pb-32">
      <div>
        <h1 className="eyebrow">{text('pay.title')}</h1>
        <p className="sum sum-large">{rupiah(total)}</p>
      </div>
      <div className="grid grid-cols-2 gap-3">
        {suggestCash(total).map((amount) => (
          <button
            key={amount}
            aria-pressed={received === amount}
            className="till-key"
            onClick={() => setReceived(amount)}
          >
            {amount === total ? text('pay.exact') : rupiah(amount)}
          </button>
        ))}
      </div>
      <AmountField label={text('pay.received')} value={received} onChange={setReceived} />
      <p className="rounded-l bg-sunken p-4" role="status">
        <span className="block text-sm text-ink-soft">{text('pay.change')}</span>
        <span className="sum sum-large block">{change === null ? '—' : rupiah(change)}</span>
        {received !== null && change === null && (
          <span className="mt-1 block font-medium text-bad">
            {text('pay.short', { amount: rupiah(total - received) })}
          </span>
        )}
      </p>
      {failed && (
        <p role="alert" className="notice notice-bad">
          {text('pay.failed')}
        </p>
      )}
      <div className="till-foot">
        <div className="mx-auto flex max-w-text flex-wrap gap-3">
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
