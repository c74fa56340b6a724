import { Button, InlineTip, StatusBadge, Table } from '@medusajs/ui'
import { useState } from 'react'
import type { AdminOrganisation, FeePolicyBody } from '../../../../contracts/admin-organisation'
import { call } from '../../../door/call'
import { FormDrawer } from '../../../form/form-drawer'
import { Section } from '../../../parts/section'
import { CHANNEL, instant, percent, readPercent, rupiah, startOfDay, STATE } from '../../../words'
import { EMPTY_FEE, FeeFields, type FeeForm } from './fee-fields'

type Props = { organisation: AdminOrganisation; onChanged: () => void }

export const FeePolicies = ({ organisation, onChanged }: Props) => {
  const [isAdding, setIsAdding] = useState(false)
  return (
    <Section
      title="Potongan"
      description="Potongan baru berlaku mulai saatnya; penjualan sebelumnya tetap memakai potongan waktu itu."
      actions={
        <Button size="small" variant="secondary" onClick={() => setIsAdding(true)}>
          Tetapkan potongan
        </Button>
      }
    >
      {!organisation.has_fee_in_chain && (
        <div className="px-6 py-4">
          <InlineTip variant="warning" label="Belum ada potongan">
            Organisasi ini dan induknya tidak mengambil apa pun: seluruh harga menjadi hak pembuatnya.
          </InlineTip>
        </div>
      )}
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Saluran</Table.HeaderCell>
            <Table.HeaderCell>Potongan</Table.HeaderCell>
            <Table.HeaderCell>Mulai</Table.HeaderCell>
            <Table.HeaderCell>Keadaan</Table.HeaderCell>
            <Table.HeaderCell>Catatan</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {organisation.fee_policies.map((policy) => (
            <Table.Row key={policy.id}>
              <Table.Cell>{CHANNEL[policy.channel]}</Table.Cell>
              <Table.Cell>
                {percent(policy.rate_bps)}
                {policy.fixed_rupiah > 0 && ` + ${rupiah(policy.fixed_rupiah)} per barang`}
              </Table.Cell>
              <Table.Cell>{instant(policy.effective_from)}</Table.Cell>
              <Table.Cell>
                <StatusBadge className="whitespace-nowrap" color={STATE[policy.state].color}>
                  {STATE[policy.state].label}
                </StatusBadge>
              </Table.Cell>
              <Table.Cell className="max-w-xs truncate">{policy.note}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {isAdding && (
        <FormDrawer
          title="Potongan baru"
          initial={EMPTY_FEE}
          save={(values) =>
            call('POST', `/admin/organisations/${organisation.id}/fee-policies`, bodyOf(values))
          }
          onSaved={onChanged}
          onClose={() => setIsAdding(false)}
        >
          {(form) => <FeeFields form={form} />}
        </FormDrawer>
      )}
    </Section>
  )
}

const bodyOf = (form: FeeForm): FeePolicyBody => ({
  channel: form.channel,
  rate_bps: readPercent(form.rate_bps),
  fixed_rupiah: Number(form.fixed_rupiah.replaceAll('.', '') || '0'),
  effective_from: startOfDay(form.effective_from),
  note: form.note,
})
