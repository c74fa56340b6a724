export const escape = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

export const money = (amount: number) => `Rp\u00a0${amount.toLocaleString('id-ID')}`

export const clock = (iso: string) =>
  new Intl.DateTimeFormat('id-ID', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Jakarta',
  }).format(new Date(iso))

/** What a page says of a payment that waits no more. */
export const END_WORDS: Record<string, string> = {
  settlement: 'Pembayaran sudah diterima',
  capture: 'Pembayaran sudah diterima',
  expire: 'Waktu bayar sudah habis',
  cancel: 'Pembayaran dibatalkan',
  deny: 'Pembayaran ditolak',
  refund: 'Uang sudah dikembalikan',
  partial_refund: 'Sebagian uang sudah dikembalikan',
}

export function frame(title: string, content: string): string {
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
button:hover{background:#f3f7fb}button:focus-visible,textarea:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}
.methods b{display:block}.methods span{color:#46535f;font-size:.9rem}.acts{display:grid;gap:.5rem;margin-top:1rem}.acts button{text-align:center}
.acts .main{background:#0b5cad;border-color:#0b5cad;color:#fff;font-weight:600}.acts .main:hover{background:#094a8c}
textarea{width:100%;padding:.6rem .9rem;border:1px solid #8795a3;border-radius:.6rem;font:inherit}[role=alert]{margin:0;color:#9b1c1c}
.number{padding:.75rem;border-radius:.6rem;background:#eef4fa;font-size:1.125rem}.number b{letter-spacing:.06em}
.qr{position:relative;width:11rem;margin:0 auto;padding:.75rem;border:1px solid #dce2e8;border-radius:.6rem}.qr svg{display:block;width:100%}
.qr span{position:absolute;inset:0;display:grid;place-items:center;font-weight:700;letter-spacing:.1em;color:#7a2e00;text-shadow:0 0 6px #fff,0 0 6px #fff,0 0 6px #fff}
.back{margin:1.25rem 0 0}a{color:#0b5cad;display:inline-block;min-height:2.75rem;padding:.6rem 0}`
