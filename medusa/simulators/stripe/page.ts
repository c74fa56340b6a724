import type { Intent, Session } from './state.ts'
import { STYLE } from './style.ts'

type Words = Record<
  | 'title'
  | 'pay'
  | 'challenge'
  | 'decline'
  | 'defer'
  | 'back'
  | 'declined'
  | 'bank'
  | 'confirm'
  | 'refuse'
  | 'paid'
  | 'waiting'
  | 'expired'
  | 'banner'
  | 'details',
  string
>

const ENGLISH: Words = {
  title: 'Pay by card',
  pay: 'Pay with the test card 4242',
  challenge: 'Pay with a card whose bank asks first (3-D Secure)',
  decline: 'Pay with a card that is declined',
  defer: 'Pay in a way that is confirmed later',
  back: 'Back to the shop without paying',
  declined: 'Your card was declined. Try another one.',
  bank: 'Your bank asks: is it you who pays?',
  confirm: 'Yes, complete the payment',
  refuse: 'No, refuse it',
  paid: 'This payment is complete.',
  waiting: 'Your payment is being processed.',
  expired: 'This payment page has expired.',
  banner: 'This is no real payment. No money moves.',
  details: 'What is paid for',
}

const INDONESIAN: Words = {
  title: 'Bayar dengan kartu',
  pay: 'Bayar dengan kartu uji 4242',
  challenge: 'Bayar dengan kartu yang banknya bertanya dulu (3-D Secure)',
  decline: 'Bayar dengan kartu yang ditolak',
  defer: 'Bayar dengan cara yang dipastikan belakangan',
  back: 'Kembali ke toko tanpa membayar',
  declined: 'Kartu Anda ditolak. Coba kartu lain.',
  bank: 'Bank Anda bertanya: benarkah Anda yang membayar?',
  confirm: 'Ya, selesaikan pembayaran',
  refuse: 'Bukan, tolak',
  paid: 'Pembayaran ini sudah selesai.',
  waiting: 'Pembayaran Anda sedang diproses.',
  expired: 'Halaman pembayaran ini sudah kedaluwarsa.',
  banner: 'Ini bukan pembayaran sungguhan. Tidak ada uang yang berpindah.',
  details: 'Rincian',
}

export const wordsFor = (session: Session): Words => (session.locale === 'id' ? INDONESIAN : ENGLISH)

/** The page where the buyer pays: buttons for what may happen, so that nobody types a card's number here. */
export function sessionPage(session: Session, intent: Intent | undefined): string {
  const words = wordsFor(session)
  if (session.status === 'expired') return endPage(session, words.expired)
  if (session.status === 'complete') {
    return endPage(session, session.payment_status === 'paid' ? words.paid : words.waiting)
  }
  const form = intent?.status === 'requires_action' ? bankForm(words) : cardForm(words)
  const problem = intent?.decline_code ? `<p class="problem" role="alert">${words.declined}</p>` : ''
  return frame(session, `${summary(session)}${problem}${form}${backLink(session)}`)
}

/** Whoever opens the simulator itself is told where its pages come from. */
export function welcomePage(): string {
  return page(
    'en',
    { ...ENGLISH, title: 'Cards from abroad' },
    `<p>There is nothing to pay here. In the shop, order something and choose <b>Card from abroad</b> (<span lang="id">Kartu dari luar negeri</span>) on the page of the order: it leads to the page of this simulator.</p>`,
  )
}

export function unknownPage(): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Unknown payment page</title><h1>This payment page is unknown.</h1></html>`
}

const cardForm = (words: Words) => `<form method="post" class="acts">
<button class="main" name="act" value="pay">${words.pay}</button>
<button name="act" value="challenge">${words.challenge}</button>
<button name="act" value="decline">${words.decline}</button>
<button name="act" value="defer">${words.defer}</button></form>`

const bankForm = (words: Words) => `<form method="post" class="acts"><h2>${words.bank}</h2>
<button class="main" name="act" value="pay">${words.confirm}</button>
<button name="act" value="decline">${words.refuse}</button></form>`

const endPage = (session: Session, text: string) =>
  frame(session, `${summary(session)}<h2>${text}</h2>${backLink(session)}`)

function summary(session: Session): string {
  const items = session.line_items.map(
    ({ name, unit_amount, quantity }) =>
      `<li><span>${escape(name)}${quantity > 1 ? ` × ${quantity}` : ''}</span><span>${money(unit_amount * quantity, session)}</span></li>`,
  )
  return `<p class="total"><span>${escape(session.description ?? '')}</span><strong>${money(session.amount_total, session)}</strong></p>
<details><summary>${wordsFor(session).details}</summary><ul>${items.join('')}</ul></details>`
}

/** In the currency's smallest unit, which for rupiah is a hundredth. */
const money = (amount: number, { currency, locale }: Session) =>
  new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en', { style: 'currency', currency }).format(
    amount / 100,
  )

function backLink(session: Session): string {
  const address = session.status === 'complete' ? successAddress(session) : session.cancel_url
  return address === null ? '' : `<p><a href="${escape(address)}">${wordsFor(session).back}</a></p>`
}

export const successAddress = (session: Session): string =>
  session.success_url.replaceAll('{CHECKOUT_SESSION_ID}', session.id)

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const frame = (session: Session, content: string) =>
  page(session.locale === 'id' ? 'id' : 'en', wordsFor(session), content)

function page(language: 'id' | 'en', words: Words, content: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${words.title} · Simulator</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>${STYLE}</style></head><body><p class="banner"><b>SIMULATOR</b> ${words.banner}</p><main><h1>${words.title}</h1>${content}</main></body></html>`
}
