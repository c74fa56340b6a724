import { defineRouteConfig } from '@medusajs/admin-sdk'
import { TruckFast } from '@medusajs/icons'
import { Button, Container, Heading, Table, Text } from '@medusajs/ui'
import { useState } from 'react'
import type { AdminDeliveryZone } from '../../../contracts/delivery'
import { useZones } from './use-zones'
import { ZoneForm } from './zone-form'

const rupiah = new Intl.NumberFormat('id-ID', {
  style: 'currency',
  currency: 'IDR',
  maximumFractionDigits: 0,
})

const emptyZone: AdminDeliveryZone = {
  id: '',
  organisation_id: null,
  organisation_name: null,
  name: '',
  province_codes: [],
  position: 0,
  rates: [{ per_kg_rupiah: 15_000, minimum_kg: 1, eta_days_min: 2, eta_days_max: 5, active: true }],
}

const DeliveryPage = () => {
  const { zones, provinces, organisations, error, save, remove } = useZones()
  const [edited, setEdited] = useState<AdminDeliveryZone>()
  const nameOf = (code: string) => provinces.find((province) => province.code === code)?.name ?? code
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <div>
          <Heading>Ongkos kirim</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Zona provinsi dan tarif per kilogram. Berat dibulatkan ke atas. Zona milik sebuah organisasi
            menang atas zona umum.
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={() => setEdited(emptyZone)}>
          Tambah zona
        </Button>
      </div>
      {error && <Text className="text-ui-fg-error px-6 py-2">{error}</Text>}
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Zona</Table.HeaderCell>
            <Table.HeaderCell>Berlaku untuk</Table.HeaderCell>
            <Table.HeaderCell>Provinsi tujuan</Table.HeaderCell>
            <Table.HeaderCell>Tarif</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {zones.map((zone) => (
            <Table.Row key={zone.id}>
              <Table.Cell>{zone.name}</Table.Cell>
              <Table.Cell>{zone.organisation_name ?? 'Semua organisasi'}</Table.Cell>
              <Table.Cell className="max-w-md whitespace-normal">
                {zone.province_codes.length === 0
                  ? 'Semua provinsi'
                  : zone.province_codes.map(nameOf).join(', ')}
              </Table.Cell>
              <Table.Cell>
                {zone.rates.map((rate, index) => (
                  <div key={index}>
                    {rupiah.format(rate.per_kg_rupiah)} / kg, {rate.eta_days_min}–{rate.eta_days_max} hari
                    {rate.active ? '' : ' (tidak dipakai)'}
                  </div>
                ))}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap text-right">
                <Button size="small" variant="transparent" onClick={() => setEdited(zone)}>
                  Ubah
                </Button>
                <Button size="small" variant="transparent" onClick={() => void remove(zone)}>
                  Hapus
                </Button>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {edited && (
        <ZoneForm
          zone={edited}
          provinces={provinces}
          organisations={organisations}
          onClose={() => setEdited(undefined)}
          onSave={save}
        />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: 'Ongkos kirim', icon: TruckFast })

export default DeliveryPage
