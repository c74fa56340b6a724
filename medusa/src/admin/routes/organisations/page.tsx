import { defineRouteConfig } from '@medusajs/admin-sdk'
import { BuildingStorefront } from '@medusajs/icons'
import { Button, StatusBadge, Table } from '@medusajs/ui'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import type { AdminOrganisations } from '../../../contracts/admin-organisation'
import { call } from '../../door/call'
import { useAnswer } from '../../door/use-answer'
import { FormDrawer } from '../../form/form-drawer'
import { Section } from '../../parts/section'
import { KIND } from '../../words'
import { EMPTY_ORGANISATION, OrganisationFields } from './organisation-fields'

const OrganisationsPage = () => {
  const { data, error, reload } = useAnswer<AdminOrganisations>('/admin/organisations')
  const [isAdding, setIsAdding] = useState(false)
  const organisations = data?.organisations ?? []
  return (
    <Section
      level="h1"
      title="Organisasi"
      description="Jaringan, koperasi dan kelompok. Yang menjorok ada di bawah yang di atasnya."
      error={error}
      actions={
        <Button size="small" variant="secondary" onClick={() => setIsAdding(true)}>
          Tambah organisasi
        </Button>
      }
    >
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Nama</Table.HeaderCell>
            <Table.HeaderCell>Jenis</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Anggota</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Produk</Table.HeaderCell>
            <Table.HeaderCell>Keadaan</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {organisations.map(({ id, name, kind, depth, members, products, status, has_proposal }) => (
            <Table.Row key={id}>
              <Table.Cell>
                <Link
                  to={`/organisations/${id}`}
                  className="text-ui-fg-interactive"
                  style={{ marginLeft: depth * 24 }}
                >
                  {name}
                </Link>
              </Table.Cell>
              <Table.Cell>{KIND[kind]}</Table.Cell>
              <Table.Cell className="text-right">{members}</Table.Cell>
              <Table.Cell className="text-right">{products}</Table.Cell>
              <Table.Cell>
                <StatusBadge color={status === 'active' ? 'green' : 'grey'}>
                  {status === 'active' ? 'Aktif' : 'Tutup'}
                </StatusBadge>
                {has_proposal && <StatusBadge color="orange">Usulan rekening</StatusBadge>}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {isAdding && (
        <FormDrawer
          title="Organisasi baru"
          initial={EMPTY_ORGANISATION}
          save={(values) => call('POST', '/admin/organisations', values)}
          onSaved={() => void reload()}
          onClose={() => setIsAdding(false)}
        >
          {(form) => <OrganisationFields form={form} others={organisations} />}
        </FormDrawer>
      )}
    </Section>
  )
}

export const config = defineRouteConfig({ label: 'Organisasi', icon: BuildingStorefront })

export default OrganisationsPage
