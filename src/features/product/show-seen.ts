import { addSeen, dropSeen, parseSeen, type Seen } from './seen'

const PLACE = 'lp_seen'

/** Shows what this device has seen before, and notes what it sees now. Nobody else hears of either. */
export function showSeen(section: HTMLElement): void {
  const list = section.querySelector('ul')
  const pattern = section.querySelector('template')
  const { seen: now, path = '' } = section.dataset
  const read = () => parseSeen(localStorage.getItem(PLACE))
  const write = (kept: Seen[]) => localStorage.setItem(PLACE, JSON.stringify(kept))
  if (!list || !pattern) return
  try {
    const [current] = now ? parseSeen(`[${now}]`) : []
    const others = current ? dropSeen(read(), current.handle) : read()
    list.append(...others.slice(0, 8).map(cardOf))
    section.hidden = others.length === 0
    if (current) write(addSeen(others, current))
  } catch {
    // A device that keeps nothing shows nothing.
  }
  section.querySelector('button')?.addEventListener('click', () => {
    localStorage.removeItem(PLACE)
    section.hidden = true
  })

  function cardOf({ handle, title, image }: Seen): Node {
    const card = document.importNode(pattern?.content ?? new DocumentFragment(), true)
    const link = card.querySelector('a')
    const picture = card.querySelector('img')
    const name = card.querySelector('[data-name]')
    if (link) link.href = `${path}${handle}`
    if (name) name.textContent = title
    if (picture && image) picture.src = `/gambar/${image}/320.webp`
    else picture?.remove()
    // A picture that is gone was taken back: so is the product.
    const item = card.firstElementChild
    picture?.addEventListener('error', () => {
      item?.remove()
      write(dropSeen(read(), handle))
    })
    return card
  }
}
