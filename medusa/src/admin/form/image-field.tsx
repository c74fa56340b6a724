import { Button, Text } from '@medusajs/ui'
import { useState } from 'react'
import { call } from '../door/call'
import { Field } from './field'

type Props = {
  id: string
  label: string
  hint?: string
  value: string | null
  onChange: (image: string | null) => void
}

/** Sends the chosen picture at once and keeps its id for the form. */
export const ImageField = ({ id, label, hint, value, onChange }: Props) => {
  const [error, setError] = useState<string>()
  const [isSending, setIsSending] = useState(false)
  const send = async (file: File | undefined) => {
    if (!file) return
    setIsSending(true)
    const stored = await call<{ image_id: string }>('POST', '/admin/images', file)
    setIsSending(false)
    setError(stored.ok ? undefined : stored.refusal.message)
    if (stored.ok) onChange(stored.value.image_id)
  }
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        className="txt-compact-small"
        onChange={(event) => void send(event.target.files?.[0])}
      />
      <div className="flex items-center gap-x-2">
        <Text size="small" className="text-ui-fg-subtle">
          {isSending ? 'Mengirim...' : value ? 'Gambar tersimpan.' : 'Belum ada gambar.'}
        </Text>
        {value && (
          <Button type="button" size="small" variant="transparent" onClick={() => onChange(null)}>
            Lepas
          </Button>
        )}
      </div>
    </Field>
  )
}
