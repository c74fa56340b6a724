import { Input, Textarea } from '@medusajs/ui'
import { Field } from './field'
import type { Form } from './use-form'

type TextKey<F> = { [K in keyof F]-?: F[K] extends string | null ? K : never }[keyof F] & string

type Props<F> = {
  form: Form<F>
  name: TextKey<F>
  label: string
  hint?: string
  long?: boolean
  inputMode?: 'tel' | 'email' | 'numeric'
}

/** A line of text, or several, bound to a field of the form. */
export function TextField<F>({ form, name, label, hint, long, inputMode }: Props<F>) {
  const id = `field-${name}`
  const value = form.values[name]
  const bound = {
    id,
    value: typeof value === 'string' ? value : '',
    'aria-invalid': form.errors[name] !== undefined,
    onChange: (event: { target: { value: string } }) =>
      form.change({ [name]: event.target.value } as Partial<F>),
  }
  return (
    <Field id={id} label={label} hint={hint} error={form.errors[name]}>
      {long ? (
        <Textarea rows={5} {...bound} />
      ) : (
        <Input inputMode={inputMode} autoComplete="off" {...bound} />
      )}
    </Field>
  )
}
