import { Button, Table } from '@medusajs/ui'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import type { AdminMember } from '../../../../contracts/admin-member'
import type { AdminOrganisations } from '../../../../contracts/admin-organisation'
import { call } from '../../../door/call'
import { useAnswer } from '../../../door/use-answer'
import { FormDrawer } from '../../../form/form-drawer'
import { Section } from '../../../parts/section'
import { date, ROLE } from '../../../words'
import { PlacesField } from '../places-field'

type Props = { member: AdminMember; onChanged: () => void }

export const Places = ({ member, onChanged }: Props) => {
  const [isEditing, setIsEditing] = useState(false)
  const { data } = useAnswer<AdminOrganisations>('/admin/organisations')
  const current = member.memberships.filter((place) => place.ended_at === null)
  return (
    <Section
      title="Tugas di organisasi"
      actions={
        <Button size="small" variant="secondary" onClick={() => setIsEditing(true)}>
          Ubah tugas
        </Button>
      }
    >
      <Table>
        <Table.Body>
          {member.memberships.map(({ role, organisation, started_at, ended_at }) => (
            <Table.Row key={`${organisation.id} ${role} ${started_at}`}>
              <Table.Cell>{ROLE[role]}</Table.Cell>
              <Table.Cell>
                <Link to={`/organisations/${organisation.id}`} className="text-ui-fg-interactive">
                  {organisation.name}
                </Link>
              </Table.Cell>
              <Table.Cell>
                {ended_at ? `${date(started_at)} sampai ${date(ended_at)}` : `sejak ${date(started_at)}`}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {isEditing && (
        <FormDrawer
          title="Tugas di organisasi"
          initial={{
            memberships: current.map(({ role, organisation }) => ({
              role,
              organisation_id: organisation.id,
            })),
          }}
          save={(values) => call('POST', `/admin/members/${member.id}/memberships`, values)}
          onSaved={onChanged}
          onClose={() => setIsEditing(false)}
        >
          {({ values, errors, change }) => (
            <PlacesField
              places={values.memberships}
              organisations={data?.organisations ?? []}
              error={errors.memberships}
              onChange={(memberships) => change({ memberships })}
            />
          )}
        </FormDrawer>
      )}
    </Section>
  )
}
