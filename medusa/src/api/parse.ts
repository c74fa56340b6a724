import type { MedusaResponse } from '@medusajs/framework/http'
import type { z } from '@medusajs/framework/zod'

/**
 * The input as the schema describes it; otherwise every faulty field is answered with its own sentence and the
 * result is undefined.
 */
export function parseInput<S extends z.ZodType>(
  res: MedusaResponse,
  schema: S,
  input: unknown,
): z.output<S> | undefined {
  const parsed = schema.safeParse(input ?? {}, { error: sentence })
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message
  const [field, message = 'Periksa kembali isian Anda.'] = Object.entries(fields)[0] ?? []
  res.status(400).json({ code: 'invalid_input', message, ...(field ? { field } : {}), fields })
  return undefined
}

/** Only the fields that were sent, each as the schema describes it: what is absent is to stay as it is. */
export function parseChange<S extends z.ZodObject>(
  res: MedusaResponse,
  schema: S,
  input: unknown,
): Partial<z.output<S>> | undefined {
  const change = parseInput(res, schema.partial(), input)
  if (!change) return undefined
  const sent = Object.keys(typeof input === 'object' && input !== null ? input : {})
  return Object.fromEntries(Object.entries(change).filter(([field]) => sent.includes(field))) as Partial<
    z.output<S>
  >
}

function sentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'Bagian ini perlu diisi.'
        : 'Isian ini tidak sesuai.'
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'Bagian ini perlu diisi.'
        : `Isian ini kurang: sedikitnya ${issue.minimum}${unit(issue.origin)}.`
    case 'too_big':
      return `Isian ini lebih: paling banyak ${issue.maximum}${unit(issue.origin)}.`
    case 'unrecognized_keys':
      return `Isian yang tidak dikenal: ${issue.keys.join(', ')}.`
    default:
      return 'Isian ini tidak sesuai.'
  }
}

function unit(origin: string): string {
  if (origin === 'string') return ' huruf'
  return origin === 'array' ? ' isian' : ''
}
