/*
 * The shoppers' service worker. The network always comes first, so nobody with a connection sees an old price. Without
 * one, pages for everyone and the basket are shown as they were last seen, marked as such, and a form that did not get
 * through is kept on a page from which it can be sent again. Nothing of an order, an account or a door is ever kept.
 */
const pages = 'toko-halaman-1'
const files = 'toko-berkas-1'
const most = { [pages]: 40, [files]: 120 }
/** A name or picture that somebody took back may be seen no longer than this by who has no connection. */
const oldestPage = 24 * 60 * 60 * 1000
const patience = 8000
const secretField = /pin|sandi|password|token/i

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      self.registration.navigationPreload?.enable(),
      caches
        .keys()
        .then((names) =>
          Promise.all(
            names
              .filter((name) => name.startsWith('toko-') && !(name in most))
              .map((name) => caches.delete(name)),
          ),
        ),
      self.clients.claim(),
    ]),
  )
})

self.addEventListener('message', (event) => {
  if (event.data?.type === 'keep' && Array.isArray(event.data.urls))
    event.waitUntil(Promise.all(event.data.urls.filter(Boolean).map(fetchAndKeep)))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin || url.pathname.startsWith('/stan')) return
  if (request.mode === 'navigate') {
    if (request.method === 'GET') event.respondWith(openPage(event, url))
    else if (isPlainForm(request)) event.respondWith(sendForm(request, url))
  } else if (request.method === 'GET' && isFile(url)) event.respondWith(openFile(event, url))
})

const isFile = ({ pathname }) => /^\/(_astro|gambar)\//.test(pathname)
const isBasket = ({ pathname }) => /^(\/[\w-]+)?\/keranjang$/.test(pathname)
const isPlainForm = (request) =>
  request.method === 'POST' &&
  (request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')

/** The basket is one page, whatever was put into it last. */
const keyOf = (url) => (isBasket(url) ? url.pathname : url.pathname + url.search)

async function openPage(event, url) {
  const answer = answerOf(event).then((fresh) => {
    event.waitUntil(keepPage(url, fresh))
    return fresh
  })
  answer.catch(() => undefined)
  // What the device keeps is read only when the network lets her wait.
  const late = after(patience).then(() => keptPage(url))
  try {
    return (await Promise.race([answer, late])) ?? (await answer)
  } catch {
    return (await keptPage(url)) ?? offlinePage(url, unread)
  }
}

const answerOf = async (event) => (await event.preloadResponse) ?? fetch(event.request)

const after = (time) => new Promise((resolve) => setTimeout(resolve, time))

async function keepPage(url, answer) {
  const isForEveryone = (answer.headers.get('cache-control') ?? '').includes('public')
  const isKept = answer.status === 200 && (isForEveryone || isBasket(url))
  const isGone = answer.status === 404 || answer.status === 410
  const copy = isKept ? answer.clone() : undefined
  if (!isKept && !isGone) return
  const cache = await caches.open(pages)
  // Put at the end, so that what was opened last is forgotten last.
  await cache.delete(keyOf(url))
  if (copy) await cache.put(keyOf(url), copy)
  await forgetOldest(pages)
}

/** The page as it was last seen, and told as such. */
async function keptPage(url) {
  const kept = await (await caches.open(pages)).match(keyOf(url))
  if (!kept || Date.now() - timeOf(kept) > oldestPage) return undefined
  const html = await kept.text()
  const language = /<html lang="([^"]+)"/.exec(html)?.[1] ?? 'id'
  const time = new Date(timeOf(kept)).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  const marked = html.replace(/(<p data-kept[^>]*?) hidden/, '$1').replace('{time}', time)
  return new Response(marked, { headers: kept.headers })
}

const timeOf = (answer) => Date.parse(answer.headers.get('date') ?? '') || 0

async function openFile(event, url) {
  const cache = await caches.open(files)
  const isHashed = url.pathname.startsWith('/_astro/')
  const kept = isHashed && (await cache.match(event.request))
  if (kept) return kept
  try {
    const answer = await fetch(event.request)
    if (answer.ok) event.waitUntil(cache.put(event.request, answer.clone()).then(() => forgetOldest(files)))
    // A picture that was taken back leaves the device as well.
    else if (answer.status === 404 || answer.status === 410) event.waitUntil(cache.delete(event.request))
    return answer
  } catch {
    const seen = await cache.match(event.request)
    return seen && (isForGood(seen) || Date.now() - timeOf(seen) < oldestPage) ? seen : Response.error()
  }
}

/** Not so a portrait, or what stands beside a review: either may be taken back. */
const isForGood = (answer) => (answer.headers.get('cache-control') ?? '').includes('immutable')

async function fetchAndKeep(address) {
  const url = new URL(address, self.location.origin)
  if (url.origin !== self.location.origin) return
  const answer = await fetch(url).catch(() => undefined)
  if (!answer) return
  if (!isFile(url)) return keepPage(url, answer)
  if (answer.ok) await (await caches.open(files)).put(url, answer)
}

async function forgetOldest(name) {
  const cache = await caches.open(name)
  const keys = (await cache.keys()).filter(({ url }) => !url.endsWith('/tanpa-sambungan'))
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most[name])).map((key) => cache.delete(key)))
}

/** What was sent may have changed the basket: its kept page is of no use until it is seen again. */
async function sendForm(request, url) {
  const copy = request.clone()
  try {
    const answer = await fetch(request)
    const cache = await caches.open(pages)
    const baskets = (await cache.keys()).filter((key) => isBasket(new URL(key.url)))
    await Promise.all(baskets.map((key) => cache.delete(key)))
    return answer
  } catch {
    const fields = [...new URLSearchParams(await copy.text())]
    // An order's token stands in its address already.
    const isSecret = fields.some(([name, value]) => secretField.test(name) && !isInAddress(url, value))
    return offlinePage(url, isSecret ? lost : unsent(url, fields))
  }
}

const isInAddress = ({ pathname }, value) => value !== '' && pathname.split('/').includes(value)

/** The page of the device in the language of the address, filled in for what happened. */
async function offlinePage(url, fillIn) {
  const cache = await caches.open(pages)
  const inLanguage = `/${url.pathname.split('/')[1]}/tanpa-sambungan`
  const page = (await cache.match(inLanguage)) ?? (await cache.match('/tanpa-sambungan'))
  if (!page) return Response.error()
  const html = await fillIn(await page.text(), url)
  return new Response(html, { status: 503, headers: page.headers })
}

async function unread(html, url) {
  const seen = await listSeen()
  const list = seen.map(
    ({ path, title }) =>
      `<li><a class="link flex min-h-11 items-center" href="${escape(path)}">${title}</a></li>`,
  )
  const withRetry = html.replace(/(<a data-retry[^>]*?href=")[^"]*/, (_, start) => start + escape(keyOf(url)))
  if (list.length === 0) return withRetry
  return withRetry
    .replace(/(<nav[^>]*data-seen[^>]*?) hidden/, '$1')
    .replace(/(<ul[^>]*data-seen-list[^>]*>)/, (start) => start + list.join(''))
}

async function listSeen() {
  const cache = await caches.open(pages)
  const keys = (await cache.keys()).filter(({ url }) => !url.endsWith('/tanpa-sambungan')).slice(-12)
  const all = await Promise.all(
    keys.reverse().map(async (key) => {
      const page = await cache.match(key)
      const { pathname, search } = new URL(key.url)
      const title = /<title>([^<]*)<\/title>/.exec((await page?.text()) ?? '')?.[1]
      return { path: pathname + search, title, isFresh: page && Date.now() - timeOf(page) < oldestPage }
    }),
  )
  return all.filter(({ title, isFresh }) => title && isFresh)
}

const show = (html, name) =>
  html
    .replace('<section data-when="unread"', '<section data-when="unread" hidden')
    .replace(`<section data-when="${name}" hidden`, `<section data-when="${name}"`)

const lost = (html) => show(html, 'lost')

const unsent = (url, fields) => (html) => {
  const inputs = fields.map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  )
  return show(html, 'unsent').replace(
    /(<form[^>]*data-resend[^>]*)>/,
    (_, form) => `${form} action="${escape(url.pathname + url.search)}">${inputs.join('')}`,
  )
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text) => text.replace(/[&<>"']/g, (sign) => entities[sign])
