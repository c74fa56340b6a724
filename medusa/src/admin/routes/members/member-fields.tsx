import type { MemberBody } from '../../../contracts/admin-member'
import { ImageField } from '../../form/image-field'
import { TextField } from '../../form/text-field'
import type { Form } from '../../form/use-form'

export const EMPTY_MEMBER: MemberBody = {
  ...{ code: null, handle: null, name: '', pseudonym: '', phone: null },
  ...{ photo_image_id: null, story_id: null, story_en: null, area_code: null },
}

export const MemberFields = ({ form }: { form: Form<MemberBody> }) => (
  <>
    <TextField
      form={form}
      name="name"
      label="Nama lengkap"
      hint="Hanya tampil di toko bila ia menyetujuinya."
    />
    <TextField
      form={form}
      name="pseudonym"
      label="Nama samaran"
      hint="Yang tampil di toko tanpa persetujuan."
    />
    <TextField form={form} name="phone" label="Nomor HP" inputMode="tel" hint="Dipakai untuk masuk." />
    <TextField form={form} name="code" label="Nomor anggota" />
    <TextField
      form={form}
      name="handle"
      label="Alamat halaman"
      hint="Dibuat dari nama samaran bila kosong. Jangan memuat nama aslinya."
    />
    <TextField form={form} name="area_code" label="Kode wilayah" hint="Misalnya 35.09.12.2004" />
    <TextField form={form} name="story_id" label="Cerita (Indonesia)" long />
    <TextField form={form} name="story_en" label="Cerita (Inggris)" long />
    <ImageField
      id="field-photo"
      label="Foto"
      hint="Hanya tampil di toko bila ia menyetujuinya."
      value={form.values.photo_image_id}
      onChange={(photo_image_id) => form.change({ photo_image_id })}
    />
  </>
)
