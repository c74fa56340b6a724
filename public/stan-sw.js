/* The stand's own service worker (at the root, so that its scope may be /stan): page, files and pictures from the device. */
const shell = 'stan-shell-1'
const pictures = 'stan-pictures-1'
const mostPictures = 400

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) => cache.addAll(['/stan', '/stan/manifest.webmanifest', '/stan/icon.svg']))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const current = [shell, pictures]
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('stan-') && !current.includes(name))
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('message', (event) => {
  if (event.data?.type !== 'keep' || !Array.isArray(event.data.urls)) return
  event.waitUntil(Promise.all(event.data.urls.map(keep)))
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/stan/api/')) return
  if (event.request.mode === 'navigate') event.respondWith(newestPage(event.request))
  else event.respondWith(fromDevice(event.request, cacheOf(url.pathname)))
})

const cacheOf = (path) => (path.startsWith('/gambar/') ? pictures : shell)

async function keep(path) {
  const cache = await caches.open(cacheOf(path))
  if (await cache.match(path)) return
  const answer = await fetch(path).catch(() => undefined)
  if (answer?.ok) await cache.put(path, answer)
  await trim()
}

/** The page as the shop has it now; as the device has it when the network says nothing within three seconds. */
async function newestPage(request) {
  const cache = await caches.open(shell)
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(3000) })
    if (answer.ok) await cache.put('/stan', answer.clone())
    return answer
  } catch {
    return (await cache.match('/stan')) ?? Response.error()
  }
}

async function fromDevice(request, name) {
  const cache = await caches.open(name)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

async function trim() {
  const cache = await caches.open(pictures)
  const kept = await cache.keys()
  await Promise.all(kept.slice(0, Math.max(0, kept.length - mostPictures)).map((old) => cache.delete(old)))
}
