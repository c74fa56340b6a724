import { z } from '@medusajs/framework/zod'
import { ROLES } from '../../../domain/access/rules'
import { CONSENT_SUBJECTS } from '../../../domain/consent/consent'
import { areaCode, blankIsNull, handle, text } from '../field-schemas'

export const memberSchema = z.strictObject({
  code: blankIsNull(
    z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/, { error: 'Pakai huruf dan angka saja, misalnya A-001.' }),
  ),
  handle: blankIsNull(handle),
  name: z.string().trim().min(1).max(120),
  pseudonym: z.string().trim().min(1).max(80),
  phone: text(60),
  photo_image_id: text(64),
  story_id: text(8000),
  story_en: text(8000),
  area_code: areaCode,
})

export const memberships = z
  .array(z.strictObject({ organisation_id: z.string().min(1).max(64), role: z.enum(ROLES) }))
  .max(50)

export const newMemberSchema = memberSchema.extend({ memberships: memberships.default([]) })

export const consentSchema = z.strictObject({
  subject: z.enum(CONSENT_SUBJECTS),
  given_at: z.iso.datetime({ offset: true }).nullable().default(null),
})

export const listSchema = z.object({
  q: z.string().trim().max(80).default(''),
  organisation_id: text(64),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
