import { Button, Checkbox, FocusModal, Heading, Input, Label, Select, Text } from '@medusajs/ui'
import { useState } from 'react'
import type { Area } from '../../../contracts/area'
import type { AdminDeliveryZone, DeliveryRateBody, DeliveryZoneBody } from '../../../contracts/delivery'
import { RateFields } from './rate-fields'
import type { NamedOrganisation } from './use-zones'

const EVERYONE = 'everyone'

type Props = {
  zone: AdminDeliveryZone
  provinces: readonly Area[]
  organisations: readonly NamedOrganisation[]
  onClose: () => void
  onSave: (id: string, zone: DeliveryZoneBody) => Promise<string | undefined>
}

export const ZoneForm = ({ zone, provinces, organisations, onClose, onSave }: Props) => {
  const { id, organisation_name: _shown, ...body } = zone
  const [form, setForm] = useState<DeliveryZoneBody>(body)
  const [error, setError] = useState<string>()
  const change = (part: Partial<DeliveryZoneBody>) => setForm((now) => ({ ...now, ...part }))
  const changeRate = (at: number, part: Partial<DeliveryRateBody>) =>
    change({ rates: form.rates.map((rate, index) => (index === at ? { ...rate, ...part } : rate)) })
  const toggle = (code: string) =>
    change({
      province_codes: form.province_codes.includes(code)
        ? form.province_codes.filter((known) => known !== code)
        : [...form.province_codes, code],
    })
  const submit = async () => {
    const refused = await onSave(id, form)
    if (refused === undefined) onClose()
    else setError(refused)
  }
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content>
        <FocusModal.Header>
          <Button size="small" onClick={() => void submit()}>
            Simpan
          </Button>
        </FocusModal.Header>
        <FocusModal.Body className="mx-auto flex w-full max-w-2xl flex-col gap-6 overflow-y-auto py-10">
          <FocusModal.Title asChild>
            <Heading>{id ? `Zona ${zone.name}` : 'Zona baru'}</Heading>
          </FocusModal.Title>
          <FocusModal.Description className="sr-only">Provinsi dan tarif zona ini</FocusModal.Description>
          {error && <Text className="text-ui-fg-error">{error}</Text>}
          <div className="flex flex-col gap-2">
            <Label htmlFor="zone-name">Nama zona</Label>
            <Input
              id="zone-name"
              value={form.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          </div>
          <div className="flex flex-col gap-2">
            <Label htmlFor="zone-owner">Berlaku untuk kiriman dari</Label>
            <Select
              value={form.organisation_id ?? EVERYONE}
              onValueChange={(value) => change({ organisation_id: value === EVERYONE ? null : value })}
            >
              <Select.Trigger id="zone-owner">
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                <Select.Item value={EVERYONE}>Semua organisasi</Select.Item>
                {organisations.map((organisation) => (
                  <Select.Item key={organisation.id} value={organisation.id}>
                    {organisation.name}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          </div>
          <fieldset className="flex flex-col gap-2">
            <legend className="txt-compact-small-plus mb-2">
              Provinsi tujuan (tanpa pilihan berarti semua)
            </legend>
            <div className="grid grid-cols-2 gap-2">
              {provinces.map((province) => (
                <div key={province.code} className="flex items-center gap-2">
                  <Checkbox
                    id={`province-${province.code}`}
                    checked={form.province_codes.includes(province.code)}
                    onCheckedChange={() => toggle(province.code)}
                  />
                  <Label htmlFor={`province-${province.code}`}>{province.name}</Label>
                </div>
              ))}
            </div>
          </fieldset>
          {form.rates.map((rate, index) => (
            <RateFields key={index} rate={rate} onChange={(part) => changeRate(index, part)} />
          ))}
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
