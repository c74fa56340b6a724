import { z } from '@medusajs/framework/zod'
import { ORGANISATION_KINDS } from '../../../domain/organisation/check-nesting'
import { areaCode, blankIsNull, handle, text } from '../field-schemas'

export const organisationSchema = z.strictObject({
  kind: z.enum(ORGANISATION_KINDS),
  parent_id: text(64),
  handle,
  name: z.string().trim().min(1).max(120),
  tagline: text(200),
  story_id: text(8000),
  story_en: text(8000),
  area_code: areaCode,
  address: text(300),
  whatsapp: text(60),
  email: blankIsNull(z.email({ error: 'Tulis alamat surel seperti nama@contoh.id.' }).max(120)),
  logo_image_id: text(64),
  nib: blankIsNull(z.string().regex(/^\d{13}$/, { error: 'NIB terdiri dari 13 angka.' })),
  bank_name: text(60),
  bank_account_number: text(40),
  bank_account_name: text(120),
  status: z.enum(['active', 'closed']).default('active'),
})

export const feePolicySchema = z.strictObject({
  channel: z.enum(['online', 'stand', 'any']),
  rate_bps: z
    .number({ error: 'Tulis persentase dengan angka, misalnya 10 atau 12,5.' })
    .int()
    .min(0)
    .max(10_000),
  fixed_rupiah: z.number().int().min(0).max(100_000_000).default(0),
  effective_from: z.iso.datetime({ offset: true }).nullable().default(null),
  note: text(300),
})
