/**
 * Registers the stand's service worker and hands it every file this page has loaded, so that the till opens next time
 * without a network, whatever names the build gave its files.
 */
export async function keepOnDevice(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/stan-sw.js', { scope: '/stan' })
  const { active } = await navigator.serviceWorker.ready
  const handOver = () => {
    const loaded = performance.getEntriesByType('resource').map((entry) => new URL(entry.name))
    const urls = loaded
      .filter((url) => url.origin === location.origin && !url.pathname.startsWith('/stan/api/'))
      .map((url) => url.pathname)
    active?.postMessage({ type: 'keep', urls: [...new Set(urls)] })
  }
  handOver()
  // Pictures and late chunks come after the first paint.
  new PerformanceObserver(handOver).observe({ type: 'resource' })
}
