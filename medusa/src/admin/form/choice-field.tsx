import { Select } from '@medusajs/ui'
import { Field } from './field'

type Choice = { value: string; label: string }

type Props = {
  id: string
  label: string
  value: string
  choices: readonly Choice[]
  onChange: (value: string) => void
  hint?: string
  error?: string
}

export const ChoiceField = ({ id, label, value, choices, onChange, hint, error }: Props) => (
  <Field id={id} label={label} hint={hint} error={error}>
    <Select value={value} onValueChange={onChange}>
      <Select.Trigger id={id}>
        <Select.Value placeholder="Pilih" />
      </Select.Trigger>
      <Select.Content>
        {choices.map((choice) => (
          <Select.Item key={choice.value} value={choice.value}>
            {choice.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  </Field>
)
