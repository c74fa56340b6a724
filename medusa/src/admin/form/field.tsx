import { Hint, Label } from '@medusajs/ui'
import type { ReactNode } from 'react'

type Props = { id: string; label: string; hint?: string; error?: string; children: ReactNode }

export const Field = ({ id, label, hint, error, children }: Props) => (
  <div className="flex flex-col gap-y-1">
    <Label htmlFor={id} size="small" weight="plus">
      {label}
    </Label>
    {children}
    {hint && !error && <Hint>{hint}</Hint>}
    {error && <Hint variant="error">{error}</Hint>}
  </div>
)
