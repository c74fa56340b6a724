let definitions = new Map()

export const beginDrawing = () => {
  definitions = new Map()
}

/** Registers a gradient, pattern, clip or filter once and answers its id. */
export const define = (make) => {
  const body = make('ID')
  const known = definitions.get(body)
  if (known) return known.id
  const id = `d${definitions.size}`
  definitions.set(body, { id, markup: make(id) })
  return id
}

export const finishDrawing = (width, height, ...body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${[
    ...definitions.values(),
  ]
    .map((entry) => entry.markup)
    .join('')}</defs>${body.join('')}</svg>`

const attributes = (values) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([name, value]) => ` ${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${value}"`)
    .join('')

const element = (name, values, ...children) => `<${name}${attributes(values)}>${children.join('')}</${name}>`

export const path = (d, fill, extra = {}) => element('path', { d, fill, ...extra })
export const line = (d, stroke, width, extra = {}) =>
  element('path', {
    d,
    fill: 'none',
    stroke,
    strokeWidth: width,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    ...extra,
  })
export const circle = (cx, cy, r, fill, extra = {}) => element('circle', { cx, cy, r, fill, ...extra })
export const ellipse = (cx, cy, rx, ry, fill, extra = {}) =>
  element('ellipse', { cx, cy, rx, ry, fill, ...extra })
export const rect = (x, y, width, height, fill, extra = {}) =>
  element('rect', { x, y, width, height, fill, ...extra })
export const group = (values, ...children) => element('g', values, ...children)

/** Moves a drawing made around its own origin. */
export const at = (x, y, body, { rotate = 0, scale = 1, scaleX = scale, scaleY = scale, skewX = 0 } = {}) =>
  group(
    {
      transform: `translate(${x} ${y})${rotate ? ` rotate(${rotate})` : ''}${skewX ? ` skewX(${skewX})` : ''}${
        scaleX === 1 && scaleY === 1 ? '' : ` scale(${scaleX} ${scaleY})`
      }`,
    },
    body,
  )

export const clipped = (d, ...children) => {
  const id = define((name) => `<clipPath id="${name}"><path d="${d}"/></clipPath>`)
  return group({ clipPath: `url(#${id})` }, ...children)
}

const stopsOf = (stops) =>
  stops
    .map(
      ([offset, color, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join('')

/** A linear gradient paint; the direction in fractions of the shape's box. */
export const linear = (stops, [x1, y1, x2, y2] = [0, 0, 0, 1]) =>
  `url(#${define(
    (id) =>
      `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopsOf(stops)}</linearGradient>`,
  )})`

export const radial = (stops, [cx, cy, r] = [0.5, 0.5, 0.5]) =>
  `url(#${define(
    (id) => `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopsOf(stops)}</radialGradient>`,
  )})`

/** A repeating tile paint. `transform` turns or scales the tiling. */
export const tiling = (width, height, body, transform = '') =>
  `url(#${define(
    (id) =>
      `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="${transform}">${body}</pattern>`,
  )})`

/** A repeatable stream of numbers between 0 and 1. */
export const seeded = (seed) => {
  let state = (seed * 2654435761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const between = (random, low, high) => low + (high - low) * random()
export const pick = (random, list) => list[Math.floor(random() * list.length)]
export const times = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('')
export const round = (value) => Math.round(value * 10) / 10

const channels = (hex) => [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16))

/** `share` of the second colour in the first. */
export const mix = (first, second, share) => {
  const other = channels(second)
  return `#${channels(first)
    .map((value, index) =>
      Math.round(value + (other[index] - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
export const darker = (color, share = 0.25) => mix(color, '#2b1710', share)
export const lighter = (color, share = 0.3) => mix(color, '#fff6e2', share)
