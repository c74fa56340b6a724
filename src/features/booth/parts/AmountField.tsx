import { useId, useState } from 'react'
import { readAmount } from '../read-amount'
import { text } from '../text'

type Props = {
  label: string
  hint?: string
  /** Why an empty field is refused. */
  missing?: string | undefined
  value: number | null
  onChange: (value: number | null) => void
}

const grouped = new Intl.NumberFormat('id-ID')

/** Rupiah typed with the number pad; dots between thousands appear by themselves. What is no amount stays, and is refused. */
export function AmountField({ label, hint, missing, value, onChange }: Props) {
  const id = useId()
  const [wrong, setWrong] = useState('')
  const error = value !== null ? undefined : wrong === '' ? missing : text('amount.wrong')
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="relative">
        <span className="absolute inset-y-0 left-4 grid place-items-center text-ink-soft" aria-hidden="true">
          Rp
        </span>
        <input
          id={id}
          className="input pl-12 text-xl tabular-nums"
          inputMode="numeric"
          autoComplete="off"
          value={value === null ? wrong : grouped.format(value)}
          onChange={(event) => {
            const typed = event.target.value
            const amount = readAmount(typed)
            setWrong(amount === undefined ? typed : '')
            onChange(amount ?? null)
          }}
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
        />
      </div>
      {error && (
        <p id={`${id}-error`} className="error" role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="hint mt-1">
          {hint}
        </p>
      )}
    </div>
  )
}
