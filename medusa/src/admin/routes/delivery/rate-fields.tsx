import { Input, Label, Switch, Text } from '@medusajs/ui'
import { useId } from 'react'
import type { DeliveryRateBody } from '../../../contracts/delivery'

type Props = { rate: DeliveryRateBody; onChange: (part: Partial<DeliveryRateBody>) => void }

export const RateFields = ({ rate, onChange }: Props) => {
  const id = useId()
  return (
    <div className="grid grid-cols-2 gap-3">
      <NumberField
        label="Rupiah per kg"
        value={rate.per_kg_rupiah}
        onChange={(per_kg_rupiah) => onChange({ per_kg_rupiah })}
      />
      <NumberField
        label="Paling sedikit (kg)"
        value={rate.minimum_kg}
        onChange={(minimum_kg) => onChange({ minimum_kg })}
      />
      <NumberField
        label="Paling cepat (hari)"
        value={rate.eta_days_min}
        onChange={(eta_days_min) => onChange({ eta_days_min })}
      />
      <NumberField
        label="Paling lambat (hari)"
        value={rate.eta_days_max}
        onChange={(eta_days_max) => onChange({ eta_days_max })}
      />
      <div className="flex items-center gap-2">
        <Switch id={id} checked={rate.active} onCheckedChange={(active) => onChange({ active })} />
        <Label htmlFor={id}>Dipakai</Label>
      </div>
    </div>
  )
}

type NumberFieldProps = { label: string; value: number; onChange: (value: number) => void }

const NumberField = ({ label, value, onChange }: NumberFieldProps) => (
  <label className="flex flex-col gap-1">
    <Text size="small">{label}</Text>
    <Input
      type="number"
      min={0}
      value={value}
      onChange={(event) => onChange(event.target.valueAsNumber || 0)}
    />
  </label>
)
