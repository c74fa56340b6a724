import type { AdminOrganisationRow, OrganisationBody } from '../../../contracts/admin-organisation'
import { ChoiceField } from '../../form/choice-field'
import { ImageField } from '../../form/image-field'
import { TextField } from '../../form/text-field'
import type { Form } from '../../form/use-form'
import { choicesOf, KIND } from '../../words'

type Bank = 'bank_name' | 'bank_account_number' | 'bank_account_name'
export type GeneralFields = Omit<OrganisationBody, Bank>
export type BankFields = Pick<OrganisationBody, Bank>

const NO_PARENT = 'none'

export const EMPTY_ORGANISATION: GeneralFields = {
  ...{
    kind: 'cooperative',
    parent_id: null,
    handle: '',
    name: '',
    tagline: null,
    story_id: null,
    story_en: null,
  },
  ...{
    area_code: null,
    address: null,
    whatsapp: null,
    email: null,
    logo_image_id: null,
    nib: null,
    status: 'active',
  },
}

type Props = { form: Form<GeneralFields>; others: readonly AdminOrganisationRow[] }

export const OrganisationFields = ({ form, others }: Props) => {
  const { values, errors, change } = form
  const parents = others.filter((other) => other.kind !== 'group')
  return (
    <>
      <TextField form={form} name="name" label="Nama" />
      <TextField form={form} name="handle" label="Alamat halaman" hint="Di toko: /koperasi/alamat-ini" />
      <ChoiceField
        id="field-kind"
        label="Jenis"
        value={values.kind}
        choices={choicesOf(KIND)}
        error={errors.kind}
        onChange={(kind) => change({ kind: kind as GeneralFields['kind'] })}
      />
      <ChoiceField
        id="field-parent_id"
        label="Organisasi induk"
        value={values.parent_id ?? NO_PARENT}
        choices={[
          { value: NO_PARENT, label: 'Tanpa induk' },
          ...parents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={errors.parent_id}
        onChange={(parent) => change({ parent_id: parent === NO_PARENT ? null : parent })}
      />
      <TextField form={form} name="tagline" label="Semboyan" />
      <TextField form={form} name="story_id" label="Cerita (Indonesia)" long />
      <TextField form={form} name="story_en" label="Cerita (Inggris)" long />
      <TextField
        form={form}
        name="area_code"
        label="Kode wilayah"
        hint="Misalnya 35.09.12.2004, boleh lebih pendek."
      />
      <TextField form={form} name="address" label="Alamat" />
      <TextField form={form} name="whatsapp" label="WhatsApp" inputMode="tel" />
      <TextField form={form} name="email" label="Surel" inputMode="email" />
      <TextField form={form} name="nib" label="NIB" hint="13 angka" inputMode="numeric" />
      <ImageField
        id="field-logo"
        label="Logo"
        value={values.logo_image_id}
        onChange={(logo_image_id) => change({ logo_image_id })}
      />
      <ChoiceField
        id="field-status"
        label="Keadaan"
        value={values.status}
        choices={[
          { value: 'active', label: 'Aktif' },
          { value: 'closed', label: 'Tutup: tidak tampil di toko' },
        ]}
        onChange={(status) => change({ status: status as GeneralFields['status'] })}
      />
    </>
  )
}
