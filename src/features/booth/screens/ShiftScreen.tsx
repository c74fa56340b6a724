import { useState } from 'react'
import { AmountField } from '../parts/AmountField'
import { StartFrame } from '../parts/StartFrame'
import { text } from '../text'

/** Counts the change in the drawer before the first sale. */
export function ShiftScreen({ onOpen }: { onOpen: (opening_float_rupiah: number) => void }) {
  const [amount, setAmount] = useState<number | null>(null)
  return (
    <StartFrame>
      <h1 className="mb-6 text-2xl">{text('shift.title')}</h1>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          onOpen(amount ?? 0)
        }}
      >
        <AmountField
          label={text('shift.float')}
          hint={text('shift.float.hint')}
          value={amount}
          onChange={setAmount}
        />
        <button className="button">{text('shift.open')}</button>
      </form>
    </StartFrame>
  )
}
