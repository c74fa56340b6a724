import { parseRupiah } from '#domain/money/parse-rupiah'
import { PROPOSAL_BOUNDS } from '#domain/product/proposal-bounds'
import { number, rupiah } from '../../i18n/format'
import { t } from '../../i18n/texts'

export type ProductFields = {
  title: string
  price_rupiah: number
  stock: number
  weight_gram: number
  category: string
}

export type ReadFields =
  { ok: true; value: ProductFields } | { ok: false; message: string; fields: Record<string, string> }

type Errors = Record<string, string>

/**
 * Reads what was typed as people type it: `25.000`, `Rp 25.000`, `1.500` gram. Everything that is wrong is named at
 * once, the photo too (`photo` says what is wrong with it), so that nobody has to send the form in waves.
 */
export function readProductFields(values: Record<string, string>, photo?: string): ReadFields {
  const errors: Errors = photo === undefined ? {} : { image: photo }
  const title = readTitle(values.title ?? '', errors)
  const price_rupiah = readPrice(values.price_rupiah ?? '', errors)
  const stock = readWhole('stock', values.stock ?? '', errors)
  const weight_gram = readWhole('weight_gram', values.weight_gram ?? '', errors)
  const category = values.category ?? ''
  if (category === '') errors.category = t('member.form.category_missing')
  if (Object.keys(errors).length > 0)
    return { ok: false, message: t('common.error.form.title'), fields: errors }
  return { ok: true, value: { title, price_rupiah, stock, weight_gram, category } }
}

function readTitle(typed: string, errors: Errors): string {
  const title = typed.trim()
  const { min, max } = PROPOSAL_BOUNDS.title
  if (title.length < min || title.length > max) errors.title = t('member.form.title_wrong', { min, max })
  return title
}

function readPrice(typed: string, errors: Errors): number {
  const price = parseRupiah(typed)
  const { min, max } = PROPOSAL_BOUNDS.price_rupiah
  if (!price.ok) errors.price_rupiah = t('member.form.price_wrong')
  else if (price.value < min || price.value > max)
    errors.price_rupiah = t('member.form.range', { min: rupiah(min), max: rupiah(max) })
  return price.ok ? price.value : 0
}

function readWhole(field: 'stock' | 'weight_gram', typed: string, errors: Errors): number {
  const digits = typed.trim().replaceAll('.', '')
  const { min, max } = PROPOSAL_BOUNDS[field]
  const value = Number(digits)
  if (!/^\d{1,9}$/.test(digits)) errors[field] = t('member.form.number_wrong')
  else if (value < min || value > max)
    errors[field] = t('member.form.range', { min: number(min), max: number(max) })
  return value
}
