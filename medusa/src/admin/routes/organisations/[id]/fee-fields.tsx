import { Input } from '@medusajs/ui'
import { ChoiceField } from '../../../form/choice-field'
import { Field } from '../../../form/field'
import { TextField } from '../../../form/text-field'
import type { Form } from '../../../form/use-form'
import { CHANNEL, choicesOf } from '../../../words'

/** Named like the fields of the body, so that a refusal lands beside its input. */
export type FeeForm = {
  channel: 'online' | 'stand' | 'any'
  rate_bps: string
  fixed_rupiah: string
  effective_from: string
  note: string
}

export const EMPTY_FEE: FeeForm = {
  channel: 'any',
  rate_bps: '',
  fixed_rupiah: '',
  effective_from: '',
  note: '',
}

export const FeeFields = ({ form }: { form: Form<FeeForm> }) => {
  const { values, errors, change } = form
  return (
    <>
      <ChoiceField
        id="field-channel"
        label="Saluran"
        value={values.channel}
        choices={choicesOf(CHANNEL)}
        hint="Potongan untuk satu saluran menang atas potongan semua saluran."
        onChange={(channel) => change({ channel: channel as FeeForm['channel'] })}
      />
      <TextField form={form} name="rate_bps" label="Persentase" hint="Misalnya 10 atau 12,5" />
      <TextField form={form} name="fixed_rupiah" label="Rupiah tetap per barang" hint="Kosong berarti 0" />
      <Field
        id="field-effective_from"
        label="Berlaku mulai"
        hint="Kosong berarti mulai sekarang."
        error={errors.effective_from}
      >
        <Input
          id="field-effective_from"
          type="date"
          value={values.effective_from}
          onChange={(event) => change({ effective_from: event.target.value })}
        />
      </Field>
      <TextField form={form} name="note" label="Catatan" hint="Misalnya keputusan rapat mana" />
    </>
  )
}
