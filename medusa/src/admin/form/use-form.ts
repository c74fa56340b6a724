import { useState } from 'react'
import type { Called, Refusal } from '../door/call'

export type Form<F> = {
  values: F
  errors: Record<string, string>
  change: (part: Partial<F>) => void
}

/** The state of a form and its sending; `done` is called once the backend took it. */
export function useForm<F extends object>(
  initial: F,
  save: (values: F) => Promise<Called<unknown>>,
  done: () => void,
) {
  const [values, setValues] = useState(initial)
  const [refusal, setRefusal] = useState<Refusal>()
  const [isSaving, setIsSaving] = useState(false)

  const submit = async () => {
    setIsSaving(true)
    const answer = await save(values)
    setIsSaving(false)
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (answer.ok) done()
  }

  const form: Form<F> = {
    values,
    errors: refusal?.fields ?? {},
    change: (part) => setValues((now) => ({ ...now, ...part })),
  }
  const isMarked = refusal !== undefined && Object.keys(refusal.fields).some((field) => field in values)
  const message = isMarked ? 'Periksa isian yang ditandai.' : refusal?.message
  return { form, message, isSaving, submit }
}
