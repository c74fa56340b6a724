import {
  at,
  circle,
  clipped,
  darker,
  ellipse,
  group,
  lighter,
  line,
  linear,
  path,
  times,
  tiling,
  rect,
  mix,
} from './svg.mjs'
import { glow, shade } from './shading.mjs'
import { box, oval, turned, vessel } from './shapes.mjs'
import { C } from './palette.mjs'

const ginghamOf = (color, size = 26) =>
  tiling(
    size,
    size,
    rect(0, 0, size, size, C.paper) +
      rect(0, 0, size / 2, size, color, { opacity: 0.55 }) +
      rect(0, 0, size, size / 2, color, { opacity: 0.55 }),
  )

const lids = {
  screw: (w, color) => {
    const h = w * 0.26
    const d = box(-w / 2 - 8, -h, w + 16, h, 14)
    return (
      path(d, color) +
      times(14, (index) =>
        line(`M${-w / 2 + 6 + (index * (w - 12)) / 13} ${-h + 22}V-12`, darker(color, 0.25), 4, {
          opacity: 0.6,
        }),
      ) +
      shade(d, { opacity: 0.45 }) +
      path(box(-w / 2 - 8, -h, w + 16, h * 0.24, 14), lighter(color, 0.3), { opacity: 0.8 })
    )
  },
  cork: (w, color = '#c99a62') => {
    const h = w * 0.34
    const d = `M${-w / 2 + 4} 0L${-w / 2 - 4} ${-h}Q0 ${-h - 12} ${w / 2 + 4} ${-h}L${w / 2 - 4} 0Z`
    return (
      path(d, color) +
      shade(d, { opacity: 0.45 }) +
      ellipse(0, -h - 1, w / 2 + 4, w * 0.055, lighter(color, 0.25)) +
      times(12, (index) =>
        ellipse(
          -w * 0.4 + ((index * 37) % 80) * 0.01 * w,
          -h * 0.2 - ((index * 53) % 60) * 0.01 * h,
          4,
          2.4,
          darker(color, 0.3),
          { opacity: 0.7 },
        ),
      )
    )
  },
  wood: (w, color = '#b98550') => {
    const h = w * 0.17
    const d = box(-w / 2 - 12, -h, w + 24, h, 12)
    return (
      path(d, color) +
      line(
        `M${-w * 0.4} ${-h * 0.5}H${w * 0.42}M${-w * 0.3} ${-h * 0.25}H${w * 0.2}`,
        darker(color, 0.3),
        3,
        { opacity: 0.5 },
      ) +
      shade(d, { opacity: 0.4 }) +
      circle(0, -h - 16, 20, darker(color, 0.1)) +
      circle(-5, -h - 21, 8, lighter(color, 0.3))
    )
  },
  cloth: (w, color, pattern) => {
    const h = w * 0.2
    const skirt = `M${-w * 0.5} ${-h}Q${-w * 0.58} ${h * 0.1} ${-w * 0.66} ${h * 0.95}Q${-w * 0.54} ${h * 0.75} ${-w * 0.46} ${h * 1.1}Q${-w * 0.36} ${h * 0.8} ${-w * 0.24} ${h * 1.16}Q${-w * 0.12} ${h * 0.82} 0 ${h * 1.2}Q${w * 0.12} ${h * 0.82} ${w * 0.24} ${h * 1.16}Q${w * 0.36} ${h * 0.8} ${w * 0.46} ${h * 1.1}Q${w * 0.54} ${h * 0.75} ${w * 0.66} ${h * 0.95}Q${w * 0.58} ${h * 0.1} ${w * 0.5} ${-h}Q0 ${-h * 1.7} ${-w * 0.5} ${-h}Z`
    return (
      path(skirt, pattern ?? ginghamOf(color)) +
      shade(skirt, { opacity: 0.42 }) +
      glow(skirt, { opacity: 0.3 }) +
      [-0.4, -0.2, 0.02, 0.22, 0.42]
        .map((x) =>
          line(`M${x * w} 0Q${x * w * 1.15} ${h * 0.4} ${x * w * 1.22} ${h * 0.9}`, '#40261a', 4, {
            opacity: 0.22,
          }),
        )
        .join('') +
      line(`M${-w * 0.55} ${h * 0.02}Q0 ${h * 0.26} ${w * 0.55} ${h * 0.02}`, '#c7a063', 9) +
      line(`M${-w * 0.55} ${h * 0.02}Q0 ${h * 0.26} ${w * 0.55} ${h * 0.02}`, '#8c6a38', 2.5, {
        strokeDasharray: '7 6',
      }) +
      line(
        `M${w * 0.2} ${h * 0.18}q-26 -34 -42 -8q4 22 42 8q34 -30 44 -4q-6 22 -44 4m-4 4q-10 34 -24 48m26 -48q14 26 30 38`,
        '#b78f52',
        6,
      )
    )
  },
}
export const lid = (kind, ...rest) => lids[kind](...rest)

/** A glass jar; `inside` is drawn in the jar's own coordinates and cut to the glass. */
export const jar = ({
  w = 380,
  h = 470,
  neck = w * 0.86,
  shoulder = 70,
  fill = 0.86,
  inside = '',
  back = '#d9c9a0',
  top = '',
  lidKind = 'screw',
  lidColor = lidKind === 'cork' ? '#c99a62' : C.clay,
  lidPattern,
  label = '',
  tint = '#dbe6e0',
}) => {
  const body = vessel({ w, h, neck, shoulder, foot: 44 })
  const inner = vessel({ w: w - 24, h: h - 4, neck: neck - 22, shoulder, foot: 36 })
  const level = -h * fill
  return (
    path(body, tint, { opacity: 0.8 }) +
    at(
      0,
      -12,
      clipped(
        inner,
        rect(-w / 2, level, w, h, back),
        at(0, 0, inside),
        top,
        shade(box(-w / 2, level, w, -level), { opacity: 0.42, color: '#3d1d10' }),
      ),
    ) +
    shade(body, { opacity: 0.28, start: 0.62 }) +
    path(
      `M${-w / 2 + 26} ${-h + shoulder + 26}Q${-w / 2 + 22} ${-h * 0.4} ${-w / 2 + 30} -50Q${-w / 2 + 44} -44 ${-w / 2 + 52} -52V${-h + shoulder + 20}Q${-w / 2 + 40} ${-h + shoulder} ${-w / 2 + 26} ${-h + shoulder + 26}Z`,
      '#ffffff',
      { opacity: 0.5 },
    ) +
    line(`M${w / 2 - 26} ${-h + shoulder + 34}V-90`, '#ffffff', 7, { opacity: 0.4 }) +
    path(
      `M${-w / 2 + 8} -26Q0 6 ${w / 2 - 8} -26Q${w / 2 - 6} 0 ${w / 2 - 44} 0H${-w / 2 + 44}Q${-w / 2 + 6} 0 ${-w / 2 + 8} -26Z`,
      '#ffffff',
      { opacity: 0.35 },
    ) +
    line(body, '#ffffff', 4, { opacity: 0.5 }) +
    label +
    at(0, -h + 12, lid(lidKind, neck, lidColor, lidPattern))
  )
}

/** A bottle of a given silhouette. */
export const bottle = ({
  profile,
  liquid,
  level = 0.8,
  glass = '#dfe7dc',
  inside = '',
  cap = '',
  label = '',
  opacity = 0.95,
  foot = 0,
}) => {
  const body = turned(profile)
  const height = Math.max(...profile.map(([, up]) => up))
  const half = Math.max(...profile.map(([width]) => width))
  return (
    path(body, glass, { opacity: 0.85 }) +
    clipped(
      body,
      rect(
        -half,
        -height * level,
        half * 2,
        height * level,
        linear(
          [
            [0, lighter(liquid, 0.22)],
            [0.5, liquid],
            [1, darker(liquid, 0.15)],
          ],
          [0, 0, 1, 0],
        ),
        { opacity },
      ),
      ellipse(0, -height * level, half, half * 0.07, lighter(liquid, 0.45), { opacity: 0.8 }),
      inside,
      rect(-half, -16 - foot, half * 2, 20 + foot, '#ffffff', { opacity: 0.22 }),
    ) +
    shade(body, { opacity: 0.42, start: 0.5 }) +
    line(`M${-half * 0.72} ${-height * 0.52}V${-height * 0.08}`, '#ffffff', half * 0.13, { opacity: 0.5 }) +
    line(`M${half * 0.78} ${-height * 0.5}V${-height * 0.1}`, '#ffffff', 5, { opacity: 0.35 }) +
    line(body, '#ffffff', 3.5, { opacity: 0.4 }) +
    label +
    at(0, -height, cap)
  )
}

export const twistCap = (w, h, color) =>
  path(box(-w / 2, -h, w, h + 6, 10), color) +
  shade(box(-w / 2, -h, w, h + 6, 10), { opacity: 0.5 }) +
  times(9, (index) =>
    line(`M${-w / 2 + 10 + (index * (w - 20)) / 8} ${-h + 16}V-4`, darker(color, 0.3), 3, { opacity: 0.7 }),
  ) +
  path(box(-w / 2, -h, w, 13, 8), lighter(color, 0.35))

/** Hot drink in a plain glass, with steam if wanted. */
export const glassOf = ({
  w = 200,
  h = 250,
  taper = 24,
  liquid,
  level = 0.84,
  inside = '',
  tint = '#e4ebe4',
  froth,
}) => {
  const body = `M${-w / 2} ${-h}L${-w / 2 + taper} -14Q${-w / 2 + taper + 2} 0 ${-w / 2 + taper + 20} 0H${w / 2 - taper - 20}Q${w / 2 - taper - 2} 0 ${w / 2 - taper} -14L${w / 2} ${-h}Z`
  const top = -h * level
  const half = w / 2 - taper * (1 - level)
  return (
    path(body, tint, { opacity: 0.6 }) +
    clipped(
      body,
      rect(
        -w,
        top,
        w * 2,
        -top - 14,
        linear(
          [
            [0, lighter(liquid, 0.25)],
            [0.55, liquid],
            [1, darker(liquid, 0.2)],
          ],
          [0, 0, 1, 0],
        ),
        { opacity: 0.95 },
      ),
      inside,
    ) +
    ellipse(0, top, half - 4, w * 0.09, froth ?? lighter(liquid, 0.28)) +
    line(`M${-half + 14} ${top}a${half - 12} ${w * 0.08} 0 0 1 ${half} ${-w * 0.07}`, '#ffffff', 3, {
      opacity: 0.6,
    }) +
    shade(body, { opacity: 0.3, start: 0.5 }) +
    path(
      `M${-w / 2 + 20} ${-h + 20}L${-w / 2 + taper + 18} -34H${-w / 2 + taper + 36}L${-w / 2 + 42} ${-h + 20}Z`,
      '#ffffff',
      { opacity: 0.45 },
    ) +
    ellipse(0, -h, w / 2, w * 0.1, 'none', { stroke: '#ffffff', strokeWidth: 5, opacity: 0.8 })
  )
}

export const cup = ({
  w = 250,
  h = 170,
  color = C.paper,
  liquid = C.coffee,
  band,
  handle = 1,
  saucer = true,
  crema = '#8a5a33',
}) => {
  const body = `M${-w / 2} ${-h}C${-w / 2} ${-h * 0.3} ${-w * 0.34} 0 ${-w * 0.18} 0H${w * 0.18}C${w * 0.34} 0 ${w / 2} ${-h * 0.3} ${w / 2} ${-h}Z`
  const plate = oval(0, 2, w * 0.78, w * 0.15)
  return (
    (saucer
      ? path(oval(0, 14, w * 0.78, w * 0.15), darker(color, 0.25)) +
        path(plate, color) +
        shade(plate, { opacity: 0.3 }) +
        ellipse(0, 0, w * 0.42, w * 0.07, darker(color, 0.12))
      : '') +
    line(
      `M${handle * w * 0.46} ${-h * 0.82}C${handle * w * 0.8} ${-h * 0.95} ${handle * w * 0.76} ${-h * 0.3} ${handle * w * 0.36} ${-h * 0.28}`,
      darker(color, 0.08),
      w * 0.085,
    ) +
    path(body, color) +
    (band ? clipped(body, band) : '') +
    shade(body, { opacity: 0.4 }) +
    ellipse(0, -h, w / 2, w * 0.13, lighter(color, 0.4)) +
    ellipse(0, -h + 3, w * 0.455, w * 0.108, darker(liquid, 0.2)) +
    ellipse(0, -h + 7, w * 0.43, w * 0.094, liquid) +
    ellipse(-w * 0.06, -h + 9, w * 0.3, w * 0.055, crema, { opacity: 0.8 }) +
    ellipse(w * 0.14, -h + 6, w * 0.08, w * 0.018, lighter(crema, 0.5), { opacity: 0.7 })
  )
}

export const steam = (x, y, { height = 190, count = 3, gap = 46, color = '#fffaf0', opacity = 0.7 } = {}) =>
  group(
    { opacity },
    times(count, (index) => {
      const sx = x + (index - (count - 1) / 2) * gap
      const rise = height * (index % 2 ? 1 : 0.78)
      return line(
        `M${sx} ${y}c-30 ${-rise * 0.25} 30 ${-rise * 0.4} 4 ${-rise * 0.62}c-18 ${-rise * 0.16} 10 ${-rise * 0.3} 12 ${-rise * 0.38}`,
        color,
        12,
        { opacity: 0.55 + index * 0.1 },
      )
    }),
  )

/** Stone mortar with its contents heaped inside, and the pestle leaning on it. */
export const mortar = ({ r = 300, inside = '', color = '#7d776f', pestle = true }) => {
  const bowl = `M${-r} 0C${-r * 0.94} ${r * 0.42} ${-r * 0.62} ${r * 0.56} ${-r * 0.5} ${r * 0.58}H${r * 0.5}C${r * 0.62} ${r * 0.56} ${r * 0.94} ${r * 0.42} ${r} 0Z`
  const speck = times(46, (index) =>
    circle(
      -r * 0.85 + ((index * 61) % 100) * 0.017 * r,
      r * 0.08 + ((index * 37) % 46) * 0.01 * r,
      2 + (index % 3),
      index % 2 ? '#a39c92' : '#57524b',
      { opacity: 0.6 },
    ),
  )
  return (
    path(bowl, color) +
    clipped(bowl, speck) +
    shade(bowl, { from: 'corner', opacity: 0.5, color: '#241d18' }) +
    ellipse(0, 0, r, r * 0.32, mix(color, '#ffffff', 0.2)) +
    ellipse(0, r * 0.02, r * 0.87, r * 0.255, darker(color, 0.4)) +
    clipped(
      `M${-r * 0.87} ${-r}H${r * 0.87}V${r * 0.02}A${r * 0.87} ${r * 0.255} 0 0 1 ${-r * 0.87} ${r * 0.02}Z`,
      inside,
    ) +
    (pestle
      ? at(
          r * 0.5,
          r * 0.02,
          path(
            'M-40 30Q-52 -10 -30 -90L-24 -250Q0 -290 30 -250L34 -90Q54 -10 42 30Q0 54 -40 30Z',
            '#8d867c',
          ) +
            shade('M-40 30Q-52 -10 -30 -90L-24 -250Q0 -290 30 -250L34 -90Q54 -10 42 30Q0 54 -40 30Z', {
              opacity: 0.5,
            }),
          { rotate: 38, scale: r / 300 },
        )
      : '')
  )
}

/** A dish seen from the front and a little above. */
export const dish = ({ rx = 360, depth = 60, color = C.paper, rim = C.indigo, inside = '' }) => {
  const ry = rx * 0.26
  const side = `M${-rx} 0C${-rx * 0.9} ${depth} ${-rx * 0.5} ${depth + ry * 0.8} 0 ${depth + ry * 0.8}S${rx * 0.9} ${depth} ${rx} 0Z`
  return (
    path(side, darker(color, 0.14)) +
    shade(side, { opacity: 0.4 }) +
    ellipse(0, 0, rx, ry, color) +
    ellipse(0, 0, rx * 0.95, ry * 0.94, 'none', { stroke: rim, strokeWidth: 8, opacity: 0.9 }) +
    ellipse(0, 4, rx * 0.8, ry * 0.74, darker(color, 0.09)) +
    inside
  )
}
