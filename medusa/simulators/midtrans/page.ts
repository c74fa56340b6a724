import { type Method, methodById } from './methods.ts'
import { clock, escape, frame, money } from './page-parts.ts'
import type { SnapSession, Transaction } from './records.ts'

export function choosePage(session: SnapSession, methods: readonly Method[]): string {
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

function instructions({ details, method, transaction_id }: Transaction): string {
  const va = (details.va_numbers as { va_number: string }[] | undefined)?.[0]?.va_number
  const number = va ?? details.permata_va_number ?? details.payment_code ?? details.bill_key
  if (method === 'qris')
    return `<div class="qr" role="img" aria-label="Contoh kode QR">${drawing(transaction_id)}</div>`
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
