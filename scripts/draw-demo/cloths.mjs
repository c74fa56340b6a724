import {
  at,
  between,
  circle,
  clipped,
  darker,
  ellipse,
  lighter,
  line,
  linear,
  mix,
  path,
  rect,
  seeded,
  times,
} from './svg.mjs'
import { flatShadow, glow, shade } from './shading.mjs'
import { threads } from './motifs.mjs'
import { box, polygon, smooth } from './shapes.mjs'

/** Twisted fringe hanging from (x, y) over `width`. */
export const fringe = (
  x,
  y,
  width,
  length,
  colors,
  { count = Math.round(width / 15), knots = true, seed = 3 } = {},
) => {
  const random = seeded(seed)
  return times(count, (index) => {
    const px = x + (index + 0.5) * (width / count)
    const color = colors[index % colors.length]
    const sway = between(random, -6, 6)
    const reach = length * between(random, 0.88, 1.06)
    return (
      line(`M${px} ${y}q${sway} ${reach * 0.5} ${sway * 0.7} ${reach}`, darker(color, 0.15), 7) +
      line(`M${px - 1.5} ${y}q${sway} ${reach * 0.5} ${sway * 0.7} ${reach}`, lighter(color, 0.2), 2.4, {
        opacity: 0.8,
      }) +
      (knots ? circle(px, y + 10, 5.5, darker(color, 0.1)) : '')
    )
  })
}

const wavyBottom = (x, y, width, waves, depth) => {
  const step = width / waves
  return times(
    waves,
    (index) =>
      `Q${x - step * (index + 0.5)} ${y + (index % 2 ? -depth : depth)} ${x - step * (index + 1)} ${y}`,
  )
}

/** Cloth hanging from a rod, in soft pleats. `over` is drawn on it (a border, say). */
export const hanging = (x, y, w, h, paint, { pleats = 5, over = '', depth = 26, strength = 1 } = {}) => {
  const d = `M${x} ${y}H${x + w}L${x + w + 10} ${y + h}${wavyBottom(x + w + 10, y + h, w + 20, pleats, depth)}Z`
  const step = (w + 20) / pleats
  return (
    flatShadow(d, { dx: 22, dy: 18, opacity: 0.28 }) +
    path(d, paint) +
    clipped(d, over, rect(x - 20, y, w + 40, h + 60, threads(0.13))) +
    clipped(
      d,
      times(pleats, (index) => {
        const px = x - 10 + index * step
        const strip = box(px, y - 10, step, h + 60, 0)
        return index % 2
          ? shade(strip, { from: 'right', start: 0.1, opacity: 0.3 * strength, color: '#120b10' })
          : shade(strip, { from: 'left', start: 0.35, opacity: 0.3 * strength, color: '#120b10' }) +
              glow(strip, { from: 'right', start: 0.6, opacity: 0.16 * strength })
      }),
    ) +
    clipped(
      d,
      path(
        box(x - 20, y, w + 40, 60, 0),
        linear([
          [0, '#1a0e0a', 0.42],
          [1, '#1a0e0a', 0],
        ]),
      ),
    )
  )
}

export const rod = (x, y, w, { color = '#9a6a3c', knob = true } = {}) => {
  const d = box(x, y - 13, w, 26, 13)
  return (
    path(d, color) +
    shade(d, { from: 'bottom', start: 0.2, opacity: 0.5 }) +
    line(`M${x + 20} ${y - 6}H${x + w - 20}`, lighter(color, 0.5), 4, { opacity: 0.6 }) +
    (knob
      ? [x, x + w]
          .map(
            (px) =>
              circle(px, y, 22, darker(color, 0.12)) +
              circle(px - 6, y - 6, 8, lighter(color, 0.35), { opacity: 0.7 }),
          )
          .join('')
      : '')
  )
}

/**
 * A cloth folded into a packet, seen from the front and above; base centre at the origin.
 * `paint(transform)` lays the pattern on each face.
 */
export const foldedCloth = ({ w = 680, depth = 380, layers = 5, thick = 44, paint, back, lean = 90 }) => {
  const top = -layers * thick
  const rise = depth * 0.62
  const face = polygon([
    [-w / 2, top],
    [w / 2, top],
    [w / 2 + lean, top - rise],
    [-w / 2 + lean, top - rise],
  ])
  const skew = Math.round((-Math.atan(lean / rise) * 1800) / Math.PI) / 10
  const flank = `M${w / 2} 0V${top}L${w / 2 + lean} ${top - rise}V${-rise}Z`
  const folds = times(layers, (index) => {
    const y = -(index + 1) * thick
    const d = `M${-w / 2 + 10} ${y}H${w / 2 - 4}Q${w / 2 + 16} ${y + thick / 2} ${w / 2 - 4} ${y + thick}H${-w / 2 + 10}Q${-w / 2 - 20} ${y + thick / 2} ${-w / 2 + 10} ${y + thick}Z`
    return (
      path(d, paint(`translate(${index * 37} ${index * 53})`)) +
      path(
        d,
        linear([
          [0, '#fff2d8', 0.28],
          [0.35, '#fff2d8', 0],
          [0.6, '#1d0f0a', 0.1],
          [1, '#1d0f0a', 0.62],
        ]),
      ) +
      shade(d, { from: 'right', opacity: 0.3 })
    )
  })
  return (
    path(flank, back) +
    shade(flank, { from: 'left', start: 0, opacity: 0.4 }) +
    times(layers, (index) =>
      line(
        `M${w / 2} ${-(index + 0.5) * thick}L${w / 2 + lean} ${-(index + 0.5) * thick * 0.98 - rise}`,
        darker(back, 0.45),
        5,
        { opacity: 0.7 },
      ),
    ) +
    folds +
    path(
      face,
      paint(`translate(${-w / 2} ${top}) skewX(${skew}) scale(1 ${Math.round((rise / depth) * 100) / 100})`),
    ) +
    clipped(face, rect(-w, top - rise, w * 2, rise, threads(0.12))) +
    shade(face, { from: 'right', start: 0.45, opacity: 0.26 }) +
    glow(face, { from: 'left', start: 0.5, opacity: 0.22 }) +
    line(`M${-w / 2} ${top}H${w / 2}`, '#fff6e2', 4, { opacity: 0.4 })
  )
}

/** A cushion seen from the front. */
export const cushion = (w, h, paint, { over = '', tassels, piping } = {}) => {
  const d = smooth([
    [-w / 2, -h / 2],
    [0, -h / 2 + h * 0.045],
    [w / 2, -h / 2],
    [w / 2 - w * 0.035, 0],
    [w / 2, h / 2],
    [0, h / 2 - h * 0.035],
    [-w / 2, h / 2],
    [-w / 2 + w * 0.035, 0],
  ])
  return (
    flatShadow(d, { dx: 20, dy: 30, amount: 18 }) +
    (tassels
      ? [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ]
          .map(([sx, sy]) =>
            at(
              (sx * w) / 2,
              (sy * h) / 2,
              circle(0, 0, 16, darker(tassels, 0.1)) +
                times(5, (index) =>
                  line(
                    `M0 6q${(index - 2) * 6} 26 ${(index - 2) * 10} 54`,
                    index % 2 ? tassels : darker(tassels, 0.18),
                    6,
                  ),
                ),
              { rotate: sx * sy > 0 ? (sx > 0 ? -40 : 140) : sx > 0 ? -140 : 40 },
            ),
          )
          .join('')
      : '') +
    path(d, paint) +
    clipped(d, over, rect(-w, -h, w * 2, h * 2, threads(0.14))) +
    shade(d, { from: 'rim', start: 0.5, opacity: 0.46 }) +
    shade(d, { from: 'corner', start: 0.5, opacity: 0.24 }) +
    [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ]
      .map(([sx, sy]) =>
        line(
          `M${sx * w * 0.47} ${sy * h * 0.47}Q${sx * w * 0.38} ${sy * h * 0.4} ${sx * w * 0.32} ${sy * h * 0.36}`,
          '#1d0f0a',
          7,
          { opacity: 0.2 },
        ),
      )
      .join('') +
    (piping ? line(d, piping, 9) : '')
  )
}

/** The same shape laid flat, with its upper right corner turned over. */
export const laidCloth = (w, h, paint, back, { fold = 260, over = '', border } = {}) => {
  const straight = polygon([
    [-w / 2, -h / 2],
    [w / 2 - fold, -h / 2],
    [w / 2, -h / 2 + fold],
    [w / 2, h / 2],
    [-w / 2, h / 2],
  ])
  const flap = `M${w / 2 - fold} ${-h / 2}Q${w / 2 - fold * 0.9} ${-h / 2 + fold * 0.62} ${w / 2 - fold * 0.86} ${-h / 2 + fold * 0.88}Q${w / 2 - fold * 0.4} ${-h / 2 + fold * 0.9} ${w / 2} ${-h / 2 + fold}Z`
  return (
    flatShadow(straight, { dx: 16, dy: 22 }) +
    path(straight, paint) +
    clipped(straight, over, rect(-w / 2, -h / 2, w, h, threads(0.12))) +
    (border ? clipped(straight, line(straight, border, 26)) : '') +
    [0.3, 0.62]
      .map((share) =>
        path(
          box(-w / 2 + w * share - 30, -h / 2, 60, h, 0),
          linear(
            [
              [0, '#1d0f0a', 0],
              [0.5, '#1d0f0a', 0.16],
              [0.55, '#fff6e2', 0.2],
              [1, '#fff6e2', 0],
            ],
            [0, 0, 1, 0],
          ),
        ),
      )
      .join('') +
    path(
      box(-w / 2, -30, w, 60, 0),
      linear([
        [0, '#1d0f0a', 0],
        [0.5, '#1d0f0a', 0.14],
        [0.55, '#fff6e2', 0.18],
        [1, '#fff6e2', 0],
      ]),
    ) +
    shade(straight, { from: 'corner', start: 0.4, opacity: 0.26 }) +
    flatShadow(flap, { dx: -10, dy: 16, amount: 10, opacity: 0.4 }) +
    path(
      flap,
      linear(
        [
          [0, lighter(back, 0.2)],
          [1, darker(back, 0.18)],
        ],
        [1, 0, 0, 1],
      ),
    ) +
    shade(flap, { from: 'left', start: 0.2, opacity: 0.3 })
  )
}

/** A bolt of cloth lying on its side, its end running down in front. */
export const bolt = (w, r, paint, tail, { core = '#e6d2ab' } = {}) => {
  const body = `M${-w / 2} ${-r}H${w / 2}V${r}H${-w / 2}Z`
  return (
    path(tail.d, tail.paint) +
    clipped(tail.d, rect(-900, -900, 1800, 1800, threads(0.12))) +
    shade(tail.d, { from: 'top', start: 0.3, opacity: 0.4 }) +
    path(body, paint) +
    clipped(body, rect(-w, -r, w * 2, r * 2, threads(0.12))) +
    path(
      body,
      linear([
        [0, '#1d0f0a', 0.22],
        [0.22, '#fff6e2', 0.28],
        [0.5, '#1d0f0a', 0],
        [1, '#1d0f0a', 0.6],
      ]),
    ) +
    ellipse(w / 2, 0, r * 0.42, r, mix(core, '#2b1710', 0.12)) +
    times(5, (index) =>
      ellipse(w / 2, 0, r * 0.42 * (0.9 - index * 0.17), r * (0.9 - index * 0.17), 'none', {
        stroke: index % 2 ? darker(core, 0.35) : lighter(core, 0.25),
        strokeWidth: 5,
      }),
    ) +
    ellipse(w / 2, 0, r * 0.06, r * 0.13, '#4b2c1b')
  )
}
