import {
  at,
  circle,
  darker,
  ellipse,
  group,
  lighter,
  line,
  linear,
  mix,
  path,
  rect,
  seeded,
  between,
  times,
  tiling,
} from './svg.mjs'
import { blurred, glow, shade } from './shading.mjs'
import { box, smooth } from './shapes.mjs'
import { C } from './palette.mjs'

const FULL = box(0, 0, 1200, 1200)

const wallOf = (wall) =>
  path(
    FULL,
    linear(
      [
        [0, lighter(wall, 0.22)],
        [1, wall],
      ],
      [0, 0, 1, 1],
    ),
  ) +
  shade(FULL, {
    from: 'corner',
    color: darker(wall, 0.45),
    start: 0.35,
    strength: 0.55,
    opacity: 0.22,
    frequency: 0.7,
  }) +
  glow(FULL, { from: 'left', start: 0.45, strength: 0.6, opacity: 0.35, frequency: 0.7 })

const tableOf = (ground, y) => {
  const top = `M0 ${y}Q600 ${y - 10} 1200 ${y + 4}V1200H0Z`
  return (
    path(
      top,
      linear([
        [0, lighter(ground, 0.12)],
        [1, ground],
      ]),
    ) +
    shade(top, {
      from: 'bottom',
      color: darker(ground, 0.5),
      start: 0.3,
      strength: 0.6,
      opacity: 0.26,
      seed: 5,
      frequency: 0.7,
    }) +
    line(`M0 ${y}Q600 ${y - 10} 1200 ${y + 4}`, lighter(ground, 0.5), 4, { opacity: 0.6 })
  )
}

/** Wall and table; `behind` is whatever hangs or shines on the wall. */
export const table = ({ wall = C.cream, ground = C.sand, y = 850, behind = '' }) =>
  wallOf(wall) + behind + tableOf(ground, y)

export const sun = (color, { x = 600, y = 560, r = 410 } = {}) => {
  const d = `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`
  return (
    path(d, color) +
    shade(d, { from: 'bottom', color: darker(color, 0.35), start: 0.3, strength: 0.8, opacity: 0.3 })
  )
}

export const arch = (color, { x = 600, w = 720, top = 120, y = 860 } = {}) => {
  const r = w / 2
  const d = `M${x - r} ${y}V${top + r}A${r} ${r} 0 0 1 ${x + r} ${top + r}V${y}Z`
  return (
    path(d, color) +
    shade(d, { from: 'left', color: darker(color, 0.4), start: 0.3, strength: 0.75, opacity: 0.3 }) +
    line(`M${x - r} ${y}V${top + r}A${r} ${r} 0 0 1 ${x + r} ${top + r}V${y}`, lighter(color, 0.45), 5, {
      opacity: 0.7,
    })
  )
}

export const hills = (colors, { y = 850, seed = 4 } = {}) =>
  colors
    .map((color, index) => {
      const random = seeded(seed + index * 7)
      const crest = y - 330 + index * 115
      const d = `${smooth(
        [-80, 130, 360, 600, 840, 1060, 1290].map((x) => [x, crest + between(random, -75, 75)]),
        false,
      )}V1000H-80Z`
      return (
        path(d, color) +
        shade(d, {
          from: 'bottom',
          color: lighter(color, 0.5),
          start: 0.1,
          strength: 0.55,
          opacity: 0.35,
          seed: index + 2,
        })
      )
    })
    .join('')

/** Light that falls through a window from the upper left. */
export const windowLight = (color = '#fff3cf', { x = 430, y = 150, opacity = 0.5 } = {}) =>
  group(
    { opacity },
    blurred(
      5,
      [0, 1]
        .map((column) =>
          [0, 1]
            .map((row) =>
              path(`M${x + column * 210} ${y + row * 250 + column * 46}l185 40v220l-185 -40z`, color),
            )
            .join(''),
        )
        .join(''),
    ),
  )

/** The shadow of leaves from outside the picture. */
export const leafShadow = (x, y, { scale = 1, rotate = 0, color = '#5b3a22', opacity = 0.13 } = {}) =>
  group(
    { opacity },
    blurred(
      7,
      at(
        x,
        y,
        line('M0 0Q160 120 210 420', color, 9) +
          times(7, (index) => {
            const t = index / 6
            return (
              at(30 + t * 180, 40 + t * 360, path('M0 0Q90 -70 210 -40Q120 40 0 0Z', color), {
                rotate: 20 + t * 40,
              }) +
              at(30 + t * 180, 40 + t * 360, path('M0 0Q-40 100 -160 150Q-150 40 0 0Z', color), {
                rotate: -10 + t * 20,
              })
            )
          }),
        { scale, rotate },
      ),
    ),
  )

/** Old cement floor tiles, faint on the wall. */
export const tiles = (color, { y = 850, size = 200, opacity = 0.35 } = {}) => {
  const half = size / 2
  const tile =
    circle(0, 0, half * 0.62, 'none', { stroke: color, strokeWidth: 5 }) +
    circle(size, 0, half * 0.62, 'none', { stroke: color, strokeWidth: 5 }) +
    circle(0, size, half * 0.62, 'none', { stroke: color, strokeWidth: 5 }) +
    circle(size, size, half * 0.62, 'none', { stroke: color, strokeWidth: 5 }) +
    [0, 90, 180, 270]
      .map((turn) =>
        at(
          half,
          half,
          path(
            `M0 0Q${half * 0.28} ${-half * 0.3} 0 ${-half * 0.66}Q${-half * 0.28} ${-half * 0.3} 0 0Z`,
            color,
          ),
          { rotate: turn + 45 },
        ),
      )
      .join('') +
    path(`M0 0H${size}V${size}H0Z`, 'none', { stroke: color, strokeWidth: 3, opacity: 0.7 })
  return rect(0, 0, 1200, y, tiling(size, size, tile), { opacity })
}

/** A plain surface seen straight from above. */
export const surface = (color) =>
  path(
    FULL,
    linear(
      [
        [0, lighter(color, 0.2)],
        [1, color],
      ],
      [0, 0, 1, 1],
    ),
  ) +
  shade(FULL, {
    from: 'corner',
    color: darker(color, 0.45),
    start: 0.3,
    strength: 0.6,
    opacity: 0.26,
    frequency: 0.7,
  }) +
  glow(FULL, { start: 0.5, strength: 0.55, opacity: 0.3, frequency: 0.7 })

/** Boards seen from above. */
export const boards = (color, { count = 5, seed = 2 } = {}) => {
  const random = seeded(seed)
  const h = 1200 / count
  return (
    surface(color) +
    times(count, (index) => {
      const tone = mix(color, index % 2 ? '#fff1d6' : '#5b3418', between(random, 0.02, 0.09))
      const y = index * h
      return (
        rect(0, y, 1200, h - 5, tone, { opacity: 0.75 }) +
        times(6, () => {
          const gy = y + between(random, 12, h - 16)
          const gx = between(random, -200, 900)
          return line(
            `M${gx} ${gy}q${between(random, 100, 220)} ${between(random, -12, 12)} ${between(random, 320, 560)} ${between(random, -5, 5)}`,
            darker(color, 0.35),
            3,
            { opacity: 0.22 },
          )
        }) +
        rect(0, y + h - 6, 1200, 6, darker(color, 0.5), { opacity: 0.55 })
      )
    }) +
    shade(FULL, { from: 'corner', start: 0.35, strength: 0.6, opacity: 0.2, frequency: 0.7 })
  )
}

/** A low round dais for the one thing that matters. */
export const dais = (x, y, rx, color, { h = 60 } = {}) => {
  const ry = rx * 0.2
  const side = `M${x - rx} ${y}V${y + h}A${rx} ${ry} 0 0 0 ${x + rx} ${y + h}V${y}Z`
  return (
    path(side, darker(color, 0.16)) +
    shade(side, { from: 'right', start: 0.3, opacity: 0.3 }) +
    ellipse(x, y, rx, ry, lighter(color, 0.12))
  )
}
