import { keepInPlace, pictureByKey, zoomBy, zoomByKey, zoomByTap } from './zoom'

const SWIPE_PX = 50

/**
 * Opens the pictures of a product as large as the screen, in place of the pages that their links lead to: keys, swipes,
 * taps and two fingers.
 */
export function openPhotos(gallery: HTMLElement, viewer: HTMLDialogElement): void {
  const links = [...gallery.querySelectorAll<HTMLAnchorElement>('[data-photo]')]
  const stage = viewer.querySelector<HTMLElement>('[data-stage]')
  const state = viewer.querySelector<HTMLElement>('[data-state]')
  const steps = [...viewer.querySelectorAll<HTMLButtonElement>('[data-key]')]
  if (!stage || !state) return
  let index = 0
  let zoom = 1
  let spread = 0
  let touchX = 0

  links.forEach((link, position) =>
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      show(position)
      viewer.showModal()
      // On a phone "back" closes what covers the page; it must not leave the product.
      history.pushState({ isViewing: true }, '')
      stage.focus()
    }),
  )
  for (const step of steps) step.addEventListener('click', () => press(step.dataset.key ?? ''))
  viewer.addEventListener('keydown', (event) => {
    // In a picture that is larger than the screen, the arrows move about as they do on a page.
    const moves = zoom > 1 && event.key.startsWith('Arrow')
    if (!moves && !event.altKey && !event.ctrlKey && !event.metaKey && press(event.key))
      event.preventDefault()
  })
  viewer.addEventListener('close', () => {
    links[index]?.scrollIntoView({ block: 'nearest' })
    if ((history.state as { isViewing?: boolean } | null)?.isViewing) history.back()
  })
  addEventListener('popstate', () => viewer.close())
  stage.addEventListener('dblclick', ({ clientX, clientY }) => grow(zoomByTap(zoom), clientX, clientY))
  stage.addEventListener('touchstart', ({ touches }) => {
    spread = spreadOf(touches)
    touchX = touches[0]?.clientX ?? 0
  })
  stage.addEventListener(
    'touchmove',
    (event) => {
      const [one, other] = event.touches
      if (!one || !other) return
      event.preventDefault()
      const now = spreadOf(event.touches)
      grow(zoomBy(zoom, now / spread), (one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2)
      spread = now
    },
    { passive: false },
  )
  stage.addEventListener('touchend', ({ changedTouches }) => {
    const moved = (changedTouches[0]?.clientX ?? touchX) - touchX
    if (zoom > 1 || spread > 0 || Math.abs(moved) < SWIPE_PX) return
    press(moved < 0 ? 'ArrowRight' : 'ArrowLeft')
  })

  function press(key: string): boolean {
    const to = pictureByKey(index, links.length, key)
    const size = zoomByKey(zoom, key)
    if (to !== undefined && to !== index) show(to)
    if (size !== undefined) grow(size)
    return to !== undefined || size !== undefined
  }

  function show(position: number): void {
    index = position
    const picture = links[index]?.querySelector('picture')?.cloneNode(true)
    if (!stage || !state || !(picture instanceof HTMLElement)) return
    for (const source of picture.querySelectorAll<HTMLImageElement>('[sizes]')) source.sizes = '100vw'
    stage.replaceChildren(picture)
    grow(1)
    state.textContent = links[index]?.dataset.photo ?? ''
    for (const step of steps)
      if (step.dataset.key?.startsWith('Arrow'))
        step.disabled = pictureByKey(index, links.length, step.dataset.key) === index
  }

  /** The picture grows around a point of the window; without one, around its middle. */
  function grow(to: number, clientX?: number, clientY?: number): void {
    if (!stage) return
    const { left, top, width, height } = stage.getBoundingClientRect()
    const x = clientX === undefined ? width / 2 : clientX - left
    const y = clientY === undefined ? height / 2 : clientY - top
    const { scrollLeft, scrollTop } = stage
    viewer.style.setProperty('--zoom', String(to))
    stage.scrollTo({
      left: keepInPlace(scrollLeft, x, to / zoom),
      top: keepInPlace(scrollTop, y, to / zoom),
      behavior: 'instant',
    })
    zoom = to
  }
}

function spreadOf(touches: TouchList): number {
  const [one, other] = touches
  return one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0
}
