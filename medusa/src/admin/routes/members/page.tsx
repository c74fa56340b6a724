import { defineRouteConfig } from '@medusajs/admin-sdk'
import { UserGroup } from '@medusajs/icons'
import { Button } from '@medusajs/ui'
import { useState } from 'react'
import type { AdminMembers, MemberBody, MembershipBody } from '../../../contracts/admin-member'
import type { AdminOrganisations } from '../../../contracts/admin-organisation'
import { call } from '../../door/call'
import { useAnswer } from '../../door/use-answer'
import { FormDrawer } from '../../form/form-drawer'
import type { Form } from '../../form/use-form'
import { Section } from '../../parts/section'
import { EMPTY_MEMBER, MemberFields } from './member-fields'
import { MemberFilters, type Filters } from './member-filters'
import { MemberTable } from './member-table'
import { PlacesField } from './places-field'

type NewMember = MemberBody & { memberships: MembershipBody[] }

const MembersPage = () => {
  const [filters, setFilters] = useState<Filters>({ q: '', organisation_id: null })
  const [page, setPage] = useState(1)
  const [isAdding, setIsAdding] = useState(false)
  const { data, error, reload } = useAnswer<AdminMembers>(`/admin/members?${queryOf(filters, page)}`)
  const { data: all } = useAnswer<AdminOrganisations>('/admin/organisations')
  const organisations = all?.organisations ?? []
  const filter = (part: Partial<Filters>) => {
    setFilters((now) => ({ ...now, ...part }))
    setPage(1)
  }
  return (
    <Section
      level="h1"
      title="Anggota"
      error={error}
      actions={
        <>
          <MemberFilters filters={filters} organisations={organisations} onChange={filter} />
          <Button size="small" variant="secondary" onClick={() => setIsAdding(true)}>
            Tambah anggota
          </Button>
        </>
      }
    >
      {data && <MemberTable answer={data} onPage={setPage} />}
      {isAdding && (
        <FormDrawer<NewMember>
          title="Anggota baru"
          initial={{ ...EMPTY_MEMBER, memberships: [] }}
          save={(values) => call('POST', '/admin/members', values)}
          onSaved={() => void reload()}
          onClose={() => setIsAdding(false)}
        >
          {(form) => (
            <>
              <MemberFields form={memberPart(form)} />
              <PlacesField
                places={form.values.memberships}
                organisations={organisations}
                error={form.errors.memberships}
                onChange={(memberships) => form.change({ memberships })}
              />
            </>
          )}
        </FormDrawer>
      )}
    </Section>
  )
}

function queryOf({ q, organisation_id }: Filters, page: number): string {
  const query = new URLSearchParams({ q, page: String(page) })
  if (organisation_id) query.set('organisation_id', organisation_id)
  return query.toString()
}

const memberPart = ({ values, errors, change }: Form<NewMember>): Form<MemberBody> => ({
  values,
  errors,
  change,
})

export const config = defineRouteConfig({ label: 'Anggota', icon: UserGroup })

export default MembersPage
