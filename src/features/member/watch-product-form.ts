import type { FeeRule } from '#contracts/member-product'
import { parseRupiah } from '#domain/money/parse-rupiah'
import { rupiah } from '../../i18n/format'
import { member } from '../../i18n/id/member'
import { wordFee } from '#domain/attribution/word-fee'
import { ownPart } from './own-part'

/** Shows her part while she types the price, and that a photo is on its way. Without it the form works all the same. */
export function watchProductForm(): void {
  const form = document.querySelector<HTMLFormElement>('[data-product-form]')
  const box = form?.querySelector<HTMLElement>('[data-split]')
  if (!form || !box) return
  const rules = JSON.parse(box.dataset.fees ?? '{}') as Record<string, FeeRule[]>
  const show = () => {
    const typed = new FormData(form)
    const price = parseRupiah(String(typed.get('price_rupiah') ?? ''))
    const fees = rules[String(typed.get('organisation_id'))] ?? []
    showPart(box, price.ok && price.value > 0 ? ownPart(price.value, fees) : undefined)
  }
  form.addEventListener('input', show)
  form.addEventListener('submit', () => {
    const button = form.querySelector<HTMLButtonElement>('[data-busy]')
    if (!button) return
    button.textContent = button.dataset.busy ?? ''
    // After the form has gone, so that the button itself is still sent.
    setTimeout(() => (button.disabled = true))
  })
}

function showPart(box: HTMLElement, part: ReturnType<typeof ownPart> | undefined): void {
  const own = box.querySelector('[data-split-own]')
  const list = box.querySelector('[data-split-fees]')
  if (!own || !list) return
  own.textContent = part
    ? member['split.you'].replace('{amount}', rupiah(part.own_rupiah))
    : member['split.waiting']
  list.replaceChildren(
    ...(part?.fees ?? []).map((fee) => {
      const line = document.createElement('li')
      line.className = 'row border-t border-line py-1'
      const name = document.createElement('span')
      name.textContent = `${fee.organisation_name}: ${wordFee(fee, part?.fees ?? [])}`
      const amount = document.createElement('span')
      amount.className = 'figure'
      amount.textContent = rupiah(fee.amount_rupiah)
      line.append(name, amount)
      return line
    }),
  )
}
