import { Button } from '@medusajs/ui'
import { useState } from 'react'
import type { AdminOrganisation } from '../../../../contracts/admin-organisation'
import { call } from '../../../door/call'
import { FormDrawer } from '../../../form/form-drawer'
import { TextField } from '../../../form/text-field'
import { FactList } from '../../../parts/fact-list'
import { Section } from '../../../parts/section'

type Props = { organisation: AdminOrganisation; onChanged: () => void }

export const BankAccount = ({ organisation, onChanged }: Props) => {
  const [isEditing, setIsEditing] = useState(false)
  const { id, bank_name, bank_account_number, bank_account_name } = organisation
  return (
    <Section
      title="Rekening untuk penyelesaian"
      description="Hanya untuk operator; tidak pernah tampil di toko."
      actions={
        <Button size="small" variant="secondary" onClick={() => setIsEditing(true)}>
          Ubah rekening
        </Button>
      }
    >
      <FactList
        facts={[
          { label: 'Bank', value: bank_name },
          { label: 'Nomor rekening', value: bank_account_number },
          { label: 'Nama pemilik', value: bank_account_name },
        ]}
      />
      {isEditing && (
        <FormDrawer
          title="Rekening"
          initial={{ bank_name, bank_account_number, bank_account_name }}
          save={(values) => call('POST', `/admin/organisations/${id}`, values)}
          onSaved={onChanged}
          onClose={() => setIsEditing(false)}
        >
          {(form) => (
            <>
              <TextField form={form} name="bank_name" label="Bank" />
              <TextField form={form} name="bank_account_number" label="Nomor rekening" inputMode="numeric" />
              <TextField form={form} name="bank_account_name" label="Nama pemilik" />
            </>
          )}
        </FormDrawer>
      )}
    </Section>
  )
}
