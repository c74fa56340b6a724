import { Button } from '@medusajs/ui'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import type { AdminMember, MemberBody } from '../../../../contracts/admin-member'
import { call } from '../../../door/call'
import { useAnswer } from '../../../door/use-answer'
import { FormDrawer } from '../../../form/form-drawer'
import { FactList } from '../../../parts/fact-list'
import { Section } from '../../../parts/section'
import { MemberFields } from '../member-fields'
import { Account } from './account'
import { Consents } from './consents'
import { Places } from './places'

const MemberPage = () => {
  const { id = '' } = useParams()
  const path = `/admin/members/${id}`
  const { data: member, error, reload } = useAnswer<AdminMember>(path)
  const [isEditing, setIsEditing] = useState(false)
  if (!member) return <Section title="Anggota" error={error} />
  const changed = () => void reload()
  return (
    <div className="flex flex-col gap-y-3">
      <Section
        level="h1"
        title={member.name}
        description={`Di toko tampil sebagai ${member.public.name}`}
        actions={
          <Button size="small" variant="secondary" onClick={() => setIsEditing(true)}>
            Ubah
          </Button>
        }
      >
        <FactList facts={factsOf(member)} />
      </Section>
      <Account member={member} onChanged={changed} />
      <Places member={member} onChanged={changed} />
      <Consents member={member} onChanged={changed} />
      {isEditing && (
        <FormDrawer<MemberBody>
          title={`Ubah ${member.name}`}
          initial={bodyOf(member)}
          save={(values) => call('POST', path, values)}
          onSaved={changed}
          onClose={() => setIsEditing(false)}
        >
          {(form) => <MemberFields form={form} />}
        </FormDrawer>
      )}
    </div>
  )
}

const bodyOf = ({ code, handle, name, pseudonym, phone, ...rest }: AdminMember): MemberBody => ({
  ...{ code, handle, name, pseudonym, phone, photo_image_id: rest.photo_image_id },
  ...{ story_id: rest.story_id, story_en: rest.story_en, area_code: rest.area_code },
})

const factsOf = (member: AdminMember) => [
  { label: 'Nama samaran', value: member.pseudonym },
  { label: 'Nomor HP', value: member.phone },
  { label: 'Nomor anggota', value: member.code },
  { label: 'Alamat halaman', value: `/perajin/${member.handle}` },
  { label: 'Kode wilayah', value: member.area_code },
  { label: 'Cerita', value: member.story_id },
  { label: 'Cerita (Inggris)', value: member.story_en },
  { label: 'Foto', value: member.photo_image_id ? 'Ada' : null },
]

export default MemberPage
