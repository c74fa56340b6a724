import { METHODS, methodById } from './methods.ts'
import type { SnapSession, Transaction } from './state.ts'

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const money = (amount: number) => `Rp\u00a0${amount.toLocaleString('id-ID')}`

const clock = (iso: string) =>
  new Intl.DateTimeFormat('id-ID', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Jakarta',
  }).format(new Date(iso))

export function choosePage(session: SnapSession): string {
  const methods = METHODS.filter(({ min, max }) => session.amount >= min && session.amount <= max)
  return frame(
    'Pilih cara bayar',
    `${summary(session)}
<form method="post"><h2>Pilih cara bayar</h2><ul class="methods">${methods
      .map(
        ({ id, name, hint }) =>
          `<li><button name="method" value="${id}"><b>${escape(name)}</b><span>${escape(hint)}</span></button></li>`,
      )
      .join('')}</ul></form>${backLink(session, null)}`,
  )
}

export function payPage(session: SnapSession, transaction: Transaction): string {
  const method = methodById(transaction.method)
  return frame(
    `Bayar dengan ${method?.name ?? ''}`,
    `${summary(session)}
<h2>${escape(method?.name ?? '')}</h2>${instructions(transaction)}
<p>Bayar sebelum <b>${clock(transaction.expires_at)} WIB</b>.</p>
<form method="post" class="acts">
<button class="main" name="act" value="pay">Bayar sekarang (simulasi)</button>
<button name="act" value="fail">Buat pembayaran gagal</button>
<button name="act" value="expire">Biarkan kedaluwarsa</button></form>${backLink(session, transaction)}`,
  )
}

export function endPage(session: SnapSession, transaction: Transaction | null, words: string): string {
  return frame(words, `${summary(session)}<h2>${escape(words)}</h2>${backLink(session, transaction)}`)
}

export function unknownPage(): string {
  return frame('Tautan tidak dikenal', '<h2>Tautan pembayaran ini tidak dikenal atau sudah diganti.</h2>')
}

export function finishAddress(session: SnapSession, transaction: Transaction | null): string | null {
  if (!URL.canParse(session.finish_url)) return null
  const address = new URL(session.finish_url)
  if (!/^https?:$/.test(address.protocol)) return null
  if (transaction) {
    const isPaid = ['settlement', 'capture'].includes(transaction.status)
    address.searchParams.set('order_id', session.order_id)
    address.searchParams.set('status_code', isPaid ? '200' : transaction.status === 'pending' ? '201' : '202')
    address.searchParams.set('transaction_status', transaction.status)
  }
  return address.href
}

function summary(session: SnapSession): string {
  const rows = session.items.map(
    (item) =>
      `<li><span>${escape(item.name)}${item.quantity > 1 ? ` × ${item.quantity}` : ''}</span><span>${money(item.price * item.quantity)}</span></li>`,
  )
  return `<p class="total"><span>Jumlah yang harus dibayar</span><strong>${money(session.amount)}</strong></p>
<details><summary>Rincian pesanan</summary><ul class="items">${rows.join('')}</ul></details>`
}

function instructions({ details, method }: Transaction): string {
  const va = (details.va_numbers as { va_number: string }[] | undefined)?.[0]?.va_number
  const number = va ?? details.permata_va_number ?? details.payment_code ?? details.bill_key
  if (details.qr_string)
    return `<div class="qr" role="img" aria-label="Contoh kode QR">${drawing(String(details.qr_string))}</div>`
  if (method === 'credit_card') return '<p>Di gerbang sungguhan Anda sekarang mengisi nomor kartu.</p>'
  if (number === undefined) return '<p>Di gerbang sungguhan aplikasi Anda sekarang akan terbuka.</p>'
  const biller = details.biller_code
    ? `Kode perusahaan <b>${escape(String(details.biller_code))}</b>, nomor `
    : ''
  return `<p class="number">${biller}<b>${escape(String(number))}</b></p>`
}

/** Squares that look like a code but say nothing: nobody can scan it by mistake. */
function drawing(seed: string): string {
  const cells: string[] = []
  for (let index = 0; index < 225; index += 1) {
    const bit = (seed.charCodeAt(index % seed.length) * (index + 7) * 31) % 7
    if (bit > 3) cells.push(`<rect x="${index % 15}" y="${Math.floor(index / 15)}" width="1" height="1"/>`)
  }
  return `<svg viewBox="0 0 15 15" aria-hidden="true">${cells.join('')}</svg><span>CONTOH</span>`
}

function backLink(session: SnapSession, transaction: Transaction | null): string {
  const address = finishAddress(session, transaction)
  return address ? `<p class="back"><a href="${escape(address)}">Kembali ke toko</a></p>` : ''
}

function frame(title: string, content: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${escape(title)} · Simulator pembayaran</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>${STYLE}</style></head><body><p class="banner"><b>SIMULATOR</b> Ini bukan pembayaran sungguhan. Tidak ada uang yang berpindah.</p>
<main><h1>${escape(title)}</h1>${content}</main></body></html>`
}

const STYLE = `*{box-sizing:border-box}body{margin:0;font:1rem/1.5 system-ui,sans-serif;background:#eef1f4;color:#16222e}
.banner{margin:0;padding:.75rem 1rem;background:#7a2e00;color:#fff;text-align:center}.banner b{letter-spacing:.12em;margin-right:.5rem}
main{max-width:30rem;margin:1rem auto;padding:1.25rem;background:#fff;border-radius:1rem;box-shadow:0 1px 3px #0002}
h1{font-size:1.25rem;margin:0 0 .75rem}h2{font-size:1.0625rem;margin:1.25rem 0 .5rem}
.total{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.25rem 1rem;margin:0}.total strong{font-size:1.5rem}
details{margin:.5rem 0;border-top:1px solid #dce2e8;padding-top:.5rem}summary{cursor:pointer;min-height:2.75rem;padding:.6rem 0}
ul{list-style:none;margin:0;padding:0}.items li{display:flex;justify-content:space-between;gap:1rem;padding:.25rem 0}
.methods{display:grid;gap:.5rem}button{width:100%;min-height:3rem;padding:.6rem .9rem;border:1px solid #8795a3;border-radius:.6rem;background:#fff;color:inherit;font:inherit;text-align:left;cursor:pointer}
button:hover{background:#f3f7fb}button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}
.methods b{display:block}.methods span{color:#46535f;font-size:.9rem}.acts{display:grid;gap:.5rem;margin-top:1rem}.acts button{text-align:center}
.acts .main{background:#0b5cad;border-color:#0b5cad;color:#fff;font-weight:600}.acts .main:hover{background:#094a8c}
.number{padding:.75rem;border-radius:.6rem;background:#eef4fa;font-size:1.125rem}.number b{letter-spacing:.06em}
.qr{position:relative;width:11rem;margin:0 auto;padding:.75rem;border:1px solid #dce2e8;border-radius:.6rem}.qr svg{display:block;width:100%}
.qr span{position:absolute;inset:0;display:grid;place-items:center;font-weight:700;letter-spacing:.1em;color:#7a2e00;text-shadow:0 0 6px #fff,0 0 6px #fff,0 0 6px #fff}
.back{margin:1.25rem 0 0}a{color:#0b5cad;display:inline-block;min-height:2.75rem;padding:.6rem 0}`
