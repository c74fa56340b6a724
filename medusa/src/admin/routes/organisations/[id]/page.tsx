import { Button, Table, Text, toast } from '@medusajs/ui'
import { useState } from 'react'
import { Link, useParams } from 'react-router-dom'
import type { AdminOrganisation, AdminOrganisations } from '../../../../contracts/admin-organisation'
import type { Role } from '../../../../domain/access/rules'
import { call } from '../../../door/call'
import { useAnswer } from '../../../door/use-answer'
import { FormDrawer } from '../../../form/form-drawer'
import { FactList } from '../../../parts/fact-list'
import { Section } from '../../../parts/section'
import { KIND, ROLE } from '../../../words'
import { OrganisationFields, type GeneralFields } from '../organisation-fields'
import { BankAccount } from './bank-account'
import { DeskChoices } from './desk-choices'
import { FeePolicies } from './fee-policies'

const OrganisationPage = () => {
  const { id = '' } = useParams()
  const path = `/admin/organisations/${id}`
  const { data: organisation, error, reload } = useAnswer<AdminOrganisation>(path)
  const { data: all } = useAnswer<AdminOrganisations>('/admin/organisations')
  const [isEditing, setIsEditing] = useState(false)
  if (!organisation) return <Section title="Organisasi" error={error} />

  const openStock = async () => {
    const opened = await call('POST', `${path}/stock-location`)
    if (opened.ok) toast.success('Tempat stok sudah dibuka.')
    else toast.error(opened.refusal.message)
    await reload()
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Section
        level="h1"
        title={organisation.name}
        actions={
          <Button size="small" variant="secondary" onClick={() => setIsEditing(true)}>
            Ubah
          </Button>
        }
      >
        <FactList facts={factsOf(organisation)} />
        {!organisation.stock_location_id && (
          <div className="flex items-center justify-between gap-3 px-6 py-4">
            <Text size="small" className="text-ui-fg-subtle">
              Belum punya tempat stok sendiri: barangnya diambil dari stok organisasi di atasnya.
            </Text>
            <Button size="small" variant="secondary" onClick={() => void openStock()}>
              Buka tempat stok
            </Button>
          </div>
        )}
      </Section>
      <BankAccount organisation={organisation} onChanged={() => void reload()} />
      <DeskChoices id={id} />
      <FeePolicies organisation={organisation} onChanged={() => void reload()} />
      <Section title="Anggota">
        <Table>
          <Table.Body>
            {organisation.members.map((member) => (
              <Table.Row key={member.id}>
                <Table.Cell>
                  <Link to={`/members/${member.id}`} className="text-ui-fg-interactive">
                    {member.name}
                  </Link>
                </Table.Cell>
                <Table.Cell>{member.pseudonym}</Table.Cell>
                <Table.Cell>{member.roles.map((role) => ROLE[role as Role]).join(', ')}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </Section>
      {isEditing && (
        <FormDrawer<GeneralFields>
          title={`Ubah ${organisation.name}`}
          initial={generalOf(organisation)}
          save={(values) => call('POST', path, values)}
          onSaved={() => void reload()}
          onClose={() => setIsEditing(false)}
        >
          {(form) => (
            <OrganisationFields
              form={form}
              others={(all?.organisations ?? []).filter((other) => other.id !== id)}
            />
          )}
        </FormDrawer>
      )}
    </div>
  )
}

function generalOf(organisation: AdminOrganisation): GeneralFields {
  const { kind, parent_id, handle, name, tagline, story_id, story_en, area_code, status } = organisation
  const { address, whatsapp, email, logo_image_id, nib } = organisation
  return {
    ...{ kind, parent_id, handle, name, tagline, story_id, story_en, area_code, status },
    ...{ address, whatsapp, email, logo_image_id, nib },
  }
}

const factsOf = (organisation: AdminOrganisation) => [
  { label: 'Jenis', value: KIND[organisation.kind] },
  {
    label: 'Organisasi induk',
    value: organisation.parent && (
      <Link to={`/organisations/${organisation.parent.id}`} className="text-ui-fg-interactive">
        {organisation.parent.name}
      </Link>
    ),
  },
  { label: 'Alamat halaman', value: `/koperasi/${organisation.handle}` },
  { label: 'Keadaan', value: organisation.status === 'active' ? 'Aktif' : 'Tutup' },
  { label: 'Semboyan', value: organisation.tagline },
  { label: 'Cerita', value: organisation.story_id },
  { label: 'Cerita (Inggris)', value: organisation.story_en },
  { label: 'Kode wilayah', value: organisation.area_code },
  { label: 'Alamat', value: organisation.address },
  { label: 'WhatsApp', value: organisation.whatsapp },
  { label: 'Surel', value: organisation.email },
  { label: 'NIB', value: organisation.nib },
]

export default OrganisationPage
