/** The small pictures say which large one is in sight, and lead to theirs without moving the page. */
export function followStrip(gallery: HTMLElement): void {
  const strip = gallery.querySelector<HTMLElement>('[data-strip]')
  const thumbs = [...gallery.querySelectorAll<HTMLAnchorElement>('[data-thumb]')]
  if (!strip || thumbs.length === 0) return
  const sight = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (!isIntersecting) continue
        for (const thumb of thumbs) thumb.ariaCurrent = thumb.hash === `#${target.id}` ? 'true' : null
      }
    },
    { root: strip, threshold: 0.6 },
  )
  for (const slide of strip.children) sight.observe(slide)
  thumbs.forEach((thumb, index) =>
    thumb.addEventListener('click', (event) => {
      event.preventDefault()
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches
      strip.scrollTo({ left: index * strip.clientWidth, behavior: still ? 'instant' : 'smooth' })
    }),
  )
}
