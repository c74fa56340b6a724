import { useState } from 'react'
import { AmountField } from '../parts/AmountField'
import { text } from '../text'

/** Counts the change in the drawer before the first sale. */
export function ShiftScreen({ onOpen }: { onOpen: (opening_float_rupiah: number) => void }) {
  const [amount, setAmount] = useState<number | null>(null)
  return (
    <form
      className="mx-auto flex w-full max-w-sm flex-col gap-5 px-4 pt-10"
      onSubmit={(event) => {
        event.preventDefault()
        onOpen(amount ?? 0)
      }}
    >
      <h1 className="text-2xl">{text('shift.title')}</h1>
      <AmountField
        label={text('shift.float')}
        hint={text('shift.float.hint')}
        value={amount}
        onChange={setAmount}
      />
      <button className="button">{text('shift.open')}</button>
    </form>
  )
}
