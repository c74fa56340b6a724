import type { SellingPlaces } from '#contracts/member-product'
import { parseRupiah } from '#domain/money/parse-rupiah'
import { tellParts, type ToldPart } from './own-part'

/** Shows her part while she types the price, her photo, and that it is on its way. Without it the form works all the same. */
export function watchProductForm(): void {
  const form = document.querySelector<HTMLFormElement>('[data-product-form]')
  const box = form?.querySelector<HTMLElement>('[data-split]')
  if (!form || !box) return
  const rules = JSON.parse(box.dataset.fees ?? '{}') as Record<string, SellingPlaces['places'][number]>
  const show = () => {
    const typed = new FormData(form)
    const price = parseRupiah(String(typed.get('price_rupiah') ?? ''))
    const place = rules[String(typed.get('organisation_id'))]
    showParts(box, place && price.ok && price.value > 0 ? tellParts(price.value, place) : [])
  }
  form.addEventListener('input', show)
  watchPhoto(form)
  form.addEventListener('submit', () => {
    const button = form.querySelector<HTMLButtonElement>('[data-busy]')
    if (!button) return
    button.textContent = button.dataset.busy ?? ''
    // After the form has gone, so that the button itself is still sent.
    setTimeout(() => (button.disabled = true))
  })
}

function watchPhoto(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-photo]')
  const picture = box?.querySelector('img')
  const input = form.querySelector<HTMLInputElement>('input[type=file]')
  if (!box || !picture || !input) return
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    URL.revokeObjectURL(picture.src)
    box.hidden = file === undefined
    if (file) picture.src = URL.createObjectURL(file)
  })
}

function showParts(box: HTMLElement, parts: readonly ToldPart[]): void {
  box.querySelector('[data-split-waiting]')?.toggleAttribute('hidden', parts.length > 0)
  box.querySelector('[data-split-parts]')?.replaceChildren(...parts.flatMap(drawPart))
}

function drawPart({ sentence, fees }: ToldPart): HTMLElement[] {
  const list = make('ul', 'mt-2 mb-3 text-sm')
  for (const fee of fees) {
    const line = make('li', 'row border-t border-line py-1')
    line.append(make('span', '', fee.words), make('span', 'figure', fee.amount))
    list.append(line)
  }
  return [make('p', 'mt-1 font-display text-xl', sentence), list]
}

function make(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
  return element
}
