import { Button } from '@medusajs/ui'
import { useState } from 'react'
import type { DeskChoiceBody, DeskChoices as Answer, DeskMethod } from '../../../../contracts/desk'
import { call } from '../../../door/call'
import { useAnswer } from '../../../door/use-answer'
import { ChoiceField } from '../../../form/choice-field'
import { FormDrawer } from '../../../form/form-drawer'
import { TextField } from '../../../form/text-field'
import { FactList } from '../../../parts/fact-list'
import { Section } from '../../../parts/section'
import { AccountProposal } from './account-proposal'
import { ChoiceHistory, DESK_METHOD, accountLine } from './choice-history'
import { ProposeAccount } from './propose-account'

type Organisation = Answer['organisations'][number]

/** Money that the organisation's own people take; its treasurer can say the same at /kelola. */
export const DeskChoices = ({ id }: { id: string }) => {
  const path = `/admin/organisations/${id}/payment-choices`
  const { data, error, reload } = useAnswer<Answer>(path)
  const [editing, setEditing] = useState<DeskMethod>()
  const [isProposing, setIsProposing] = useState(false)
  const organisation = data?.organisations[0]
  const edited = organisation && editing && organisation.choices[editing]
  const changed = () => void reload()
  return (
    <Section
      title="Cara bayar sendiri"
      description="Bendahara organisasi juga bisa mengaturnya di Keuangan. Rekening baru berlaku setelah orang lain memastikannya."
      error={error}
      actions={
        <>
          {(['transfer', 'pickup'] as const).map((method) => (
            <Button key={method} size="small" variant="secondary" onClick={() => setEditing(method)}>
              {method === 'transfer' ? 'Ubah transfer' : 'Ubah tunai'}
            </Button>
          ))}
          {organisation && !organisation.proposal && (
            <Button size="small" variant="secondary" onClick={() => setIsProposing(true)}>
              Usulkan rekening
            </Button>
          )}
        </>
      }
    >
      {organisation && <FactList facts={factsOf(organisation)} />}
      {organisation?.proposal && (
        <AccountProposal organisation_id={id} proposal={organisation.proposal} onChanged={changed} />
      )}
      {organisation && <ChoiceHistory history={organisation.history} />}
      {isProposing && (
        <ProposeAccount organisation_id={id} onSaved={changed} onClose={() => setIsProposing(false)} />
      )}
      {edited && (
        <FormDrawer<DeskChoiceBody>
          title={DESK_METHOD[editing]}
          initial={{ method: editing, is_on: edited.is_on, note: edited.note }}
          save={(values) => call('POST', path, values)}
          onSaved={changed}
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
              {editing === 'pickup' && <TextField form={form} name="note" label="Jam buka dan petunjuk" />}
            </>
          )}
        </FormDrawer>
      )}
    </Section>
  )
}

const factsOf = ({ choices: { transfer, pickup } }: Organisation) => [
  { label: DESK_METHOD.transfer, value: transfer.is_on ? 'Menyala' : 'Mati' },
  { label: 'Rekening yang berlaku', value: accountLine(transfer) },
  { label: DESK_METHOD.pickup, value: pickup.is_on ? 'Menyala' : 'Mati' },
  { label: 'Jam buka dan petunjuk', value: pickup.note },
]
