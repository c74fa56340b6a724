import { Input } from '@medusajs/ui'
import type { AdminMaker, AdminProductMakers, MakersBody } from '../../contracts/admin-makers'
import { call } from '../door/call'
import { Field } from '../form/field'
import { FormDrawer } from '../form/form-drawer'
import { percentText, readPercent, startOfDay } from '../words'
import { SharesField, type ShareLine } from './shares-field'

type Props = {
  product_id: string
  current: readonly AdminMaker[]
  candidates: AdminProductMakers['candidates']
  onSaved: () => void
  onClose: () => void
}

type MakersFormValues = { makers: ShareLine[]; effective_from: string }

export const MakersForm = ({ product_id, current, candidates, onSaved, onClose }: Props) => (
  <FormDrawer<MakersFormValues>
    title="Perajin dan bagiannya"
    initial={{
      makers: current.map(({ member_id, share_bps }) => ({ member_id, percent: percentText(share_bps) })),
      effective_from: '',
    }}
    save={(values) => call('POST', `/admin/products/${product_id}/makers`, bodyOf(values))}
    onSaved={onSaved}
    onClose={onClose}
  >
    {({ values, errors, change }) => (
      <>
        <SharesField
          lines={values.makers}
          candidates={candidates}
          error={errors.makers}
          onChange={(makers) => change({ makers })}
        />
        <Field
          id="field-effective_from"
          label="Berlaku mulai"
          hint="Kosong berarti mulai sekarang. Penjualan sebelumnya tidak berubah."
          error={errors.effective_from}
        >
          <Input
            id="field-effective_from"
            type="date"
            value={values.effective_from}
            onChange={(event) => change({ effective_from: event.target.value })}
          />
        </Field>
      </>
    )}
  </FormDrawer>
)

const bodyOf = ({ makers, effective_from }: MakersFormValues): MakersBody => ({
  makers: makers.map(({ member_id, percent }) => ({ member_id, share_bps: readPercent(percent) })),
  effective_from: startOfDay(effective_from),
})
