import { parseRupiah } from '#domain/money/parse-rupiah'
import { t } from '../../i18n/texts'

export type ProductFields = {
  title: string
  price_rupiah: number
  stock: number
  weight_gram: number
  category?: string | undefined
}

export type ReadFields =
  { ok: true; value: ProductFields } | { ok: false; message: string; fields: Record<string, string> }

const wholeNumber = (text: string | undefined): number | undefined => {
  const digits = (text ?? '').trim().replaceAll('.', '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}

/** Reads what was typed as people type it: `25.000`, `Rp 25.000`, `1.500` gram. The backend checks the bounds. */
export function readProductFields(values: Record<string, string>): ReadFields {
  const price = parseRupiah(values.price_rupiah ?? '')
  const stock = wholeNumber(values.stock)
  const weight = wholeNumber(values.weight_gram)
  const fields: Record<string, string> = {}
  if (!price.ok) fields.price_rupiah = t('member.form.price_wrong')
  if (stock === undefined) fields.stock = t('member.form.number_wrong')
  if (weight === undefined) fields.weight_gram = t('member.form.number_wrong')
  if (!price.ok || stock === undefined || weight === undefined)
    return { ok: false, message: t('common.error.form.title'), fields }
  return {
    ok: true,
    value: {
      title: values.title ?? '',
      price_rupiah: price.value,
      stock,
      weight_gram: weight,
      category: values.category || undefined,
    },
  }
}
