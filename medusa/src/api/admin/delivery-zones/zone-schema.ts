import { z } from '@medusajs/framework/zod'

const rupiah = z.number().int().min(0).max(10_000_000)
const days = z.number().int().min(0).max(90)

const rate = z
  .object({
    per_kg_rupiah: rupiah,
    minimum_kg: z.number().int().min(1).max(1000).default(1),
    eta_days_min: days,
    eta_days_max: days,
    active: z.boolean().default(true),
  })
  .refine((value) => value.eta_days_min <= value.eta_days_max, {
    error: 'Lama kirim paling lambat tidak boleh lebih singkat daripada yang paling cepat.',
    path: ['eta_days_max'],
  })

export const zoneSchema = z.object({
  organisation_id: z.string().min(1).max(64).nullable().default(null),
  name: z.string().trim().min(1).max(80),
  province_codes: z.array(z.string().regex(/^\d{2}$/)).max(60),
  position: z.number().int().min(0).max(9999).default(0),
  rates: z.array(rate).max(10),
})
