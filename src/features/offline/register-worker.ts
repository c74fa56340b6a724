/** Once the page is there. What the first page brought came before the worker was there to see it: that is told to it. */
async function register(): Promise<void> {
  const isFirst = navigator.serviceWorker.controller === null
  await navigator.serviceWorker.register('/sw.js')
  if (!isFirst) return
  const { active } = await navigator.serviceWorker.ready
  const offlinePage = document.querySelector<HTMLElement>('[data-offline-page]')?.dataset.offlinePage
  const files = performance.getEntriesByType('resource').map(({ name }) => name)
  active?.postMessage({ type: 'keep', urls: [offlinePage, location.href, ...files] })
}

if ('serviceWorker' in navigator) addEventListener('load', () => void register().catch(() => undefined))
