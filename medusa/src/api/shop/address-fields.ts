import { z } from '@medusajs/framework/zod'
import { words } from './words'

/** Where a courier delivers. */
export const addressFields = z.object({
  area_code: z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/),
  street: words(5, 200),
  postal_code: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
})

export const UNKNOWN_VILLAGE = {
  code: 'invalid_input',
  message: 'Pilih desa atau kelurahan tujuan dari daftar.',
  field: 'address.area_code',
}

/** In one order, so that the same address always gives the same hash. */
export function inOrder({ area_code, street, postal_code }: z.output<typeof addressFields>) {
  return { area_code, street, ...(postal_code !== undefined && { postal_code }) }
}
