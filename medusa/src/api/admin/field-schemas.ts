import { z } from '@medusajs/framework/zod'

/** A field that may be left empty: blank and absent both mean that there is nothing. */
export const blankIsNull = <S extends z.ZodType>(schema: S) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
      schema.nullable(),
    )
    .default(null)

export const text = (max: number) => blankIsNull(z.string().trim().max(max))

export const handle = z
  .string()
  .trim()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'Pakai huruf kecil, angka dan tanda hubung saja, misalnya koperasi-contoh.',
  })

export const areaCode = blankIsNull(
  z
    .string()
    .regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, { error: 'Tulis kode wilayah seperti 35.09.12.2004.' }),
)
