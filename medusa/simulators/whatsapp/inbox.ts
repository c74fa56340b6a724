import type { Message } from './state.ts'

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const clock = (iso: string) =>
  new Intl.DateTimeFormat('id-ID', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Jakarta',
  }).format(new Date(iso))

const spoken = (to: string) =>
  (to.startsWith('62') ? `0${to.slice(2)}` : `+${to}`).replaceAll(/(\d{4})(?=\d{3})/g, '$1-')

/** Digits as WhatsApp has them, from a number as people type it. */
export const readNumber = (typed: string): string =>
  typed.replaceAll(/\D/g, '').replace(/^0+/, '62').replace(/^6262/, '62')

const tagOf = (language: string) => (language === 'zh_TW' ? 'zh-Hant' : language)

/** What one phone, or every phone, has got: the newest first. Forms only: it works without JavaScript. */
export function inboxPage(messages: readonly Message[], typed: string, showsAll: boolean): string {
  const bubbles = messages.toReversed().map(bubble).join('')
  const nothing = typed === '' && !showsAll ? '' : '<p class="none">Belum ada pesan.</p>'
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Kotak masuk WhatsApp (simulasi)</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<meta http-equiv="refresh" content="10"><style>${STYLE}</style></head><body>
<header><div class="in"><h1>WhatsApp</h1><p>Simulasi: tidak ada pesan yang benar-benar dikirim.</p></div></header>
<main class="in"><form method="get" action="/"><label for="nomor">Nomor HP</label>
<div class="row"><input id="nomor" name="nomor" type="tel" value="${escape(typed)}" autocomplete="off" placeholder="0812-3456-7890">
<button>Lihat</button></div>${showsAll && typed !== '' ? '<p><a href="/">Semua nomor</a></p>' : ''}</form>
${bubbles === '' ? nothing : `<ol>${bubbles}</ol>`}</main></body></html>`
}

function bubble({ to, language, text, footer, code, link, taken_at }: Message): string {
  return `<li><p class="to">Untuk ${escape(spoken(to))}</p><div class="bubble" lang="${tagOf(language)}">
<p>${code ? marked(text, code) : escape(text)}</p>${footer ? `<p class="foot">${escape(footer)}</p>` : ''}
<p class="time" lang="id">${clock(taken_at)}</p>
${link ? `<a class="act" href="${escape(link.url)}">${escape(link.text)}</a>` : ''}</div></li>`
}

const marked = (text: string, code: string) =>
  escape(text).replace(code, `<b class="code">${escape(code)}</b>`)

const STYLE = `*{box-sizing:border-box}body{margin:0;background:#efe7dd;color:#111b21;font:1rem/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
.in{max-width:34rem;margin:0 auto;padding:1rem}header{background:#0b5d50;color:#fff}header .in{padding:.75rem 1rem}h1{margin:0;font-size:1.25rem}header p{margin:.125rem 0 0;font-size:.875rem}
label{display:block;font-size:.875rem;font-weight:600}.row{display:flex;gap:.5rem;margin-top:.25rem}input{flex:1;min-width:0;min-height:2.75rem;padding:0 .75rem;border:1px solid #6d7a80;border-radius:.6rem;font:inherit;background:#fff;color:inherit}
button{min-height:2.75rem;padding:0 1rem;border:0;border-radius:.6rem;background:#0b5d50;color:#fff;font:inherit;font-weight:600;cursor:pointer}
ol{list-style:none;margin:1.25rem 0 0;padding:0;display:grid;gap:1rem}.to{margin:0 0 .25rem;font-size:.8125rem;color:#45525a}
.bubble{background:#fff;border-radius:.125rem .75rem .75rem .75rem;padding:.625rem .75rem 0;max-width:28rem;box-shadow:0 1px 1px #0002}.bubble p{margin:0}
.foot{margin-top:.25rem!important;font-size:.875rem;color:#45525a}.time{padding-bottom:.5rem;text-align:right;font-size:.75rem;color:#45525a}
.code{font-size:1.25rem;letter-spacing:.08em;user-select:all}.act{display:block;min-height:2.75rem;padding:.625rem;margin:0 -.75rem;border-top:1px solid #dfe3e5;text-align:center;color:#00665a;font-weight:600;text-decoration:none}
.none{margin-top:1.5rem;color:#45525a}a{color:#00665a}:focus-visible{outline:3px solid #111b21;outline-offset:2px}
@media(prefers-color-scheme:dark){body{background:#0b141a;color:#e9edef}header,button{background:#1f6f62}.bubble,input{background:#1f2c33}.to,.foot,.time,.none{color:#aebac1}.act{border-color:#33434b}a,.act{color:#5fd0bd}:focus-visible{outline-color:#fff}}`
