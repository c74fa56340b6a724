import { Button, Text, toast } from '@medusajs/ui'
import { useState } from 'react'
import type { DeskDecisionBody, DeskProposal } from '../../../../contracts/desk'
import { call } from '../../../door/call'
import { FormDrawer } from '../../../form/form-drawer'
import { TextField } from '../../../form/text-field'
import { instant } from '../../../words'
import { accountLine, partyWord } from './choice-history'

type Props = { organisation_id: string; proposal: DeskProposal; onChanged: () => void }

/** An account that waits for another person than who proposed it. */
export const AccountProposal = ({ organisation_id, proposal, onChanged }: Props) => {
  const [isRefusing, setIsRefusing] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const path = `/admin/organisations/${organisation_id}/payment-accounts/${proposal.id}`
  const { why_not, proposed_by, proposed_at } = proposal

  const decide = async (said: DeskDecisionBody) => {
    setIsSending(true)
    const decided = await call('POST', path, said)
    setIsSending(false)
    if (decided.ok) toast.success('Tersimpan.')
    else toast.error(decided.refusal.message)
    onChanged()
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <div>
        <Text weight="plus">Usulan yang menunggu: {accountLine(proposal)}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          Diusulkan {partyWord(proposed_by)}, {instant(proposed_at)}. {WHY_NOT[why_not ?? 'open']}
        </Text>
      </div>
      <div className="flex flex-wrap gap-2">
        {why_not === null && (
          <Button size="small" isLoading={isSending} onClick={() => void decide({ decision: 'confirmed' })}>
            Ya, pakai rekening ini
          </Button>
        )}
        {why_not === 'own' ? (
          <Button
            size="small"
            variant="secondary"
            isLoading={isSending}
            onClick={() => void decide({ decision: 'withdrawn' })}
          >
            Tarik usulan
          </Button>
        ) : (
          <Button size="small" variant="secondary" onClick={() => setIsRefusing(true)}>
            Tolak usulan
          </Button>
        )}
      </div>
      {isRefusing && (
        <FormDrawer
          title="Tolak usulan"
          initial={{ reason: '' }}
          save={({ reason }) => call('POST', path, { decision: 'refused', reason })}
          onSaved={onChanged}
          onClose={() => setIsRefusing(false)}
        >
          {(form) => (
            <TextField form={form} name="reason" label="Mengapa?" hint="Tercatat di riwayat." long />
          )}
        </FormDrawer>
      )}
    </div>
  )
}

const WHY_NOT = {
  open: 'Tanyakan langsung kepada yang mengusulkan sebelum memastikannya.',
  own: 'Menunggu bendahara atau admin lain.',
  one_hand:
    'Yang mengusulkan baru Anda undang atau angkat, atau salah satu akun baru seminggu: minta orang lain memastikannya.',
}
