import { useState } from 'react'
import { AmountField } from '../parts/AmountField'
import { StartFrame } from '../parts/StartFrame'
import { text } from '../text'

/** Counts the change in the drawer before the first sale. */
export function ShiftScreen({ onOpen }: { onOpen: (opening_float_rupiah: number) => void }) {
  const [amount, setAmount] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  return (
    <StartFrame>
      <h1 className="mb-6 text-2xl">{text('shift.title')}</h1>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (amount !== null) onOpen(amount)
        }}
      >
        <AmountField
          label={text('shift.float')}
          hint={text('shift.float.hint')}
          missing={tried ? text('shift.float.missing') : undefined}
          value={amount}
          onChange={setAmount}
        />
        <button className="button">{text('shift.open')}</button>
      </form>
    </StartFrame>
  )
}
