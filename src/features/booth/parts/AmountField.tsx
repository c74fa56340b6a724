import { useId } from 'react'

type Props = {
  label: string
  hint?: string
  value: number | null
  onChange: (value: number | null) => void
}

const mostRupiah = 1_000_000_000
const grouped = new Intl.NumberFormat('id-ID')

/** Rupiah typed with the number pad; dots between thousands appear by themselves. */
export function AmountField({ label, hint, value, onChange }: Props) {
  const id = useId()
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
          value={value === null ? '' : grouped.format(value)}
          onChange={(event) => {
            const digits = event.target.value.replaceAll(/\D/g, '')
            onChange(digits === '' ? null : Math.min(mostRupiah, Number(digits)))
          }}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
      </div>
      {hint && (
        <p id={`${id}-hint`} className="hint mt-1">
          {hint}
        </p>
      )}
    </div>
  )
}
