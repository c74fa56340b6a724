const LEAST = 1
const MOST = 4
const STEP = 1.5

/** How large a picture becomes when it is changed by a factor: never smaller than the screen, never without an end. */
export function zoomBy(zoom: number, factor: number): number {
  return Math.min(MOST, Math.max(LEAST, zoom * factor))
}

/** What a key does to the size; undefined for a key that does nothing. */
export function zoomByKey(zoom: number, key: string): number | undefined {
  if (key === '+' || key === '=') return zoomBy(zoom, STEP)
  if (key === '-') return zoomBy(zoom, 1 / STEP)
  return key === '0' ? LEAST : undefined
}

/** A second tap undoes the first. */
export function zoomByTap(zoom: number): number {
  return zoom > LEAST ? LEAST : 2.5
}

/** Which picture a key leads to; undefined for a key that leads nowhere. There is nothing beyond the ends. */
export function pictureByKey(index: number, count: number, key: string): number | undefined {
  const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: count - 1 }[key]
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to))
}

/** Where to scroll to so that the point of the picture under `at` stays there when the picture grows. */
export function keepInPlace(scroll: number, at: number, growth: number): number {
  return (scroll + at) * growth - at
}
