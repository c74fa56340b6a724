import { methodById } from '../methods.ts'
import { END_WORDS, clock, escape, frame, money } from '../page-parts.ts'
import type { Transaction } from '../records.ts'
import { callbackAddress } from './callback.ts'

/** Where one acts as bank, wallet or till. It lists nothing: one has to know a number, as in life. */
export function askPage(problem: string | null = null, typed = ''): string {
  return frame(
    'Jadi bank, dompet, atau kasir',
    `<p>Masukkan apa yang ditunjukkan toko kepada pembeli: nomor virtual account, kode tagihan Mandiri, kode bayar Indomaret
atau Alfamart, isi kode QR, atau alamat gambarnya.</p>
<form method="post" action="/bayar" class="acts"><label for="nomor">Nomor, kode, atau isi QR</label>
<textarea id="nomor" name="nomor" rows="3" required${problem ? ' aria-describedby="galat" aria-invalid="true"' : ''}>${escape(typed)}</textarea>
${problem ? `<p id="galat" role="alert">${escape(problem)}</p>` : ''}<button class="main">Cari tagihan</button></form>`,
  )
}

export function billPage(transaction: Transaction, merchant: string): string {
  const name = methodById(transaction.method)?.name ?? transaction.method
  const isPending = transaction.status === 'pending'
  const words = isPending ? `Bayar lewat ${name}` : (END_WORDS[transaction.status] ?? 'Pembayaran selesai')
  return frame(
    words,
    `<p class="total"><span>${escape(name)}, kepada ${escape(merchant)}</span><strong>${money(transaction.amount)}</strong></p>
${isPending ? waiting(transaction) : ended(transaction)}${links(transaction)}`,
  )
}

function waiting({ transaction_id, expires_at }: Transaction): string {
  return `<p>Berlaku sampai <b>${clock(expires_at)} WIB</b>.</p>
<form method="post" action="/bayar/${encodeURIComponent(transaction_id)}" class="acts">
<button class="main" name="act" value="pay">Bayar</button>
<button name="act" value="fail">Gagalkan</button>
<button name="act" value="expire">Biarkan kedaluwarsa</button></form>`
}

/** Banks and shops do take money back minutes later; wallets refund instead. */
function ended({ status, method, transaction_id }: Transaction): string {
  const isReversible = status === 'settlement' && methodById(method)?.refund === 'none'
  if (!isReversible) return ''
  return `<form method="post" action="/bayar/${encodeURIComponent(transaction_id)}" class="acts">
<button name="act" value="reverse">Tarik kembali (pembalikan oleh bank)</button></form>`
}

function links(transaction: Transaction): string {
  const back = callbackAddress(transaction)
  const shop = back ? `<a href="${escape(back)}">Kembali ke toko</a> · ` : ''
  return `<p class="back">${shop}<a href="/bayar">Tagihan lain</a></p>`
}
