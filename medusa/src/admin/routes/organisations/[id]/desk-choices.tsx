import { Button } from '@medusajs/ui'
import { useState } from 'react'
import type { DeskChoice, DeskChoices as Answer, DeskMethod } from '../../../../contracts/desk'
import { call } from '../../../door/call'
import { useAnswer } from '../../../door/use-answer'
import { ChoiceField } from '../../../form/choice-field'
import { FormDrawer } from '../../../form/form-drawer'
import { TextField } from '../../../form/text-field'
import { FactList } from '../../../parts/fact-list'
import { Section } from '../../../parts/section'

const NAMES: Record<DeskMethod, string> = {
  transfer: 'Transfer ke rekening organisasi',
  pickup: 'Tunai saat mengambil',
}

/** Money that the organisation's own people take; its treasurer can say the same at /kelola. */
export const DeskChoices = ({ id }: { id: string }) => {
  const path = `/admin/organisations/${id}/payment-choices`
  const { data, error, reload } = useAnswer<Answer>(path)
  const [editing, setEditing] = useState<DeskMethod>()
  const choices = data?.organisations[0]?.choices
  const edited = choices && editing && choices[editing]
  return (
    <Section
      title="Cara bayar sendiri"
      description="Bendahara organisasi juga bisa mengaturnya di Keuangan. Keduanya mati sampai dinyalakan."
      error={error}
      actions={(['transfer', 'pickup'] as const).map((method) => (
        <Button key={method} size="small" variant="secondary" onClick={() => setEditing(method)}>
          {method === 'transfer' ? 'Ubah transfer' : 'Ubah tunai'}
        </Button>
      ))}
    >
      {choices && <FactList facts={factsOf(choices)} />}
      {edited && (
        <FormDrawer<DeskChoice>
          title={NAMES[editing]}
          initial={edited}
          save={(values) => call('POST', path, { ...values, method: editing })}
          onSaved={() => void reload()}
          onClose={() => setEditing(undefined)}
        >
          {(form) => (
            <>
              <ChoiceField
                id="field-is_on"
                label="Terima dengan cara ini"
                value={form.values.is_on ? 'on' : 'off'}
                choices={[
                  { value: 'off', label: 'Tidak' },
                  { value: 'on', label: 'Ya' },
                ]}
                onChange={(value) => form.change({ is_on: value === 'on' })}
                error={form.errors.is_on}
              />
              {editing === 'transfer' ? (
                <>
                  <TextField form={form} name="bank_name" label="Bank" />
                  <TextField form={form} name="account_number" label="Nomor rekening" inputMode="numeric" />
                  <TextField form={form} name="account_holder" label="Nama pemilik" />
                </>
              ) : (
                <TextField form={form} name="note" label="Jam buka dan petunjuk" />
              )}
            </>
          )}
        </FormDrawer>
      )}
    </Section>
  )
}

const factsOf = ({ transfer, pickup }: Record<DeskMethod, DeskChoice>) => [
  { label: NAMES.transfer, value: transfer.is_on ? 'Menyala' : 'Mati' },
  {
    label: 'Rekening untuk pembeli',
    value: [transfer.bank_name, transfer.account_number, transfer.account_holder].filter(Boolean).join(', '),
  },
  { label: NAMES.pickup, value: pickup.is_on ? 'Menyala' : 'Mati' },
  { label: 'Jam buka dan petunjuk', value: pickup.note },
]
