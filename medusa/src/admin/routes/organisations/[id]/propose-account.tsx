import type { DeskAccountBody } from '../../../../contracts/desk'
import { call } from '../../../door/call'
import { FormDrawer } from '../../../form/form-drawer'
import { TextField } from '../../../form/text-field'

type Props = { organisation_id: string; onSaved: () => void; onClose: () => void }

const EMPTY: DeskAccountBody = { bank_name: null, account_number: null, account_holder: null }

/** Another account, which is not in force until a treasurer or another operator has confirmed it. */
export const ProposeAccount = ({ organisation_id, onSaved, onClose }: Props) => (
  <FormDrawer<DeskAccountBody>
    title="Usulkan rekening"
    initial={EMPTY}
    save={(values) => call('POST', `/admin/organisations/${organisation_id}/payment-accounts`, values)}
    onSaved={onSaved}
    onClose={onClose}
  >
    {(form) => (
      <>
        <TextField form={form} name="bank_name" label="Bank" />
        <TextField form={form} name="account_number" label="Nomor rekening" inputMode="numeric" />
        <TextField
          form={form}
          name="account_holder"
          label="Nama pemilik"
          hint="Salin dari buku tabungan. Bendahara atau admin lain memastikannya."
        />
      </>
    )}
  </FormDrawer>
)
