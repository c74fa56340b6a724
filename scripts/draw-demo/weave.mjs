import {
  at,
  between,
  clipped,
  darker,
  ellipse,
  lighter,
  line,
  linear,
  mix,
  path,
  pick,
  rect,
  seeded,
  tiling,
  times,
} from './svg.mjs'
import { shade } from './shading.mjs'
import { oval } from './shapes.mjs'
import { C } from './palette.mjs'

/**
 * A woven surface as a paint: strips pass over `over` and under `under` neighbours, shifted by `shift` in each row.
 * `warp` and `weft` answer the colour of a strip by its number.
 */
export const woven = ({
  strip = 30,
  count = 8,
  over = 1,
  under = 1,
  shift = 1,
  warp = () => C.bamboo,
  weft = () => C.straw,
  seed = 1,
  transform = '',
  gap = 1.5,
  tone = 0.1,
}) => {
  const random = seeded(seed)
  const size = strip * count
  const period = over + under
  const tones = Array.from({ length: count * 2 }, () => between(random, 0, tone))
  const warpColor = (column) => mix(warp(column), pick(random, ['#3d2412', '#fff3d8']), tones[column])
  const weftColor = (row) => mix(weft(row), pick(random, ['#3d2412', '#fff3d8']), tones[count + row])
  const columns = Array.from({ length: count }, (_, index) => warpColor(index))
  const rows = Array.from({ length: count }, (_, index) => weftColor(index))
  let body = rect(0, 0, size, size, darker(columns[0], 0.65))
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      const phase = (((column - row * shift) % period) + period) % period
      const [x, y] = [column * strip, row * strip]
      body +=
        phase < over
          ? rect(x - 0.5, y + gap, strip + 1, strip - gap * 2, rows[row]) +
            (phase === 0
              ? rect(
                  x,
                  y + gap,
                  strip * 0.28,
                  strip - gap * 2,
                  linear(
                    [
                      [0, darker(rows[row], 0.5)],
                      [1, rows[row], 0],
                    ],
                    [0, 0, 1, 0],
                  ),
                )
              : '') +
            (phase === over - 1
              ? rect(
                  x + strip * 0.72,
                  y + gap,
                  strip * 0.28,
                  strip - gap * 2,
                  linear(
                    [
                      [0, rows[row], 0],
                      [1, darker(rows[row], 0.5)],
                    ],
                    [0, 0, 1, 0],
                  ),
                )
              : '') +
            rect(x, y + strip * 0.22, strip, strip * 0.14, lighter(rows[row], 0.5), { opacity: 0.45 })
          : rect(x + gap, y - 0.5, strip - gap * 2, strip + 1, columns[column]) +
            ((column - (row - 1) * shift + period * 9) % period < over
              ? rect(
                  x + gap,
                  y,
                  strip - gap * 2,
                  strip * 0.28,
                  linear([
                    [0, darker(columns[column], 0.5)],
                    [1, columns[column], 0],
                  ]),
                )
              : '') +
            ((column - (row + 1) * shift + period * 9) % period < over
              ? rect(
                  x + gap,
                  y + strip * 0.72,
                  strip - gap * 2,
                  strip * 0.28,
                  linear([
                    [0, columns[column], 0],
                    [1, darker(columns[column], 0.5)],
                  ]),
                )
              : '') +
            rect(x + strip * 0.22, y, strip * 0.14, strip, lighter(columns[column], 0.5), { opacity: 0.4 })
    }
  }
  return tiling(size, size, body, transform)
}

/** A twisted rope along a path. */
export const rope = (d, width, color) =>
  line(d, darker(color, 0.45), width + 5) +
  line(d, color, width) +
  line(d, darker(color, 0.32), width * 0.9, {
    strokeDasharray: `${width * 0.16} ${width * 0.42}`,
    strokeLinecap: 'butt',
  }) +
  line(d, lighter(color, 0.45), width * 0.2, { opacity: 0.55 })

/** A woven tray of bamboo, seen a little from above. */
export const tray = (rx, ry, { color = C.bamboo, seed = 3, strip = 26 } = {}) =>
  path(oval(0, 14, rx + 8, ry + 8), darker(color, 0.55)) +
  path(oval(0, 0, rx + 10, ry + 8), darker(color, 0.2)) +
  path(
    oval(0, 0, rx - 10, ry - 8),
    woven({
      strip,
      seed,
      warp: () => color,
      weft: () => lighter(color, 0.15),
      transform: `scale(1 ${Math.round((ry / rx) * 100) / 100}) rotate(45)`,
    }),
  ) +
  shade(oval(0, 0, rx - 10, ry - 8), { from: 'rim', start: 0.6, opacity: 0.4 }) +
  ellipse(0, 0, rx, ry, 'none', { stroke: lighter(color, 0.12), strokeWidth: 22 }) +
  ellipse(0, 0, rx + 9, ry + 8, 'none', { stroke: darker(color, 0.25), strokeWidth: 4 }) +
  ellipse(0, 0, rx - 10, ry - 9, 'none', { stroke: darker(color, 0.3), strokeWidth: 4 }) +
  times(24, (index) => {
    const angle = (index / 24) * Math.PI * 2
    return at(Math.cos(angle) * rx, Math.sin(angle) * ry, line('M-7 -12L7 12', darker(color, 0.35), 5), {
      rotate: (angle * 180) / Math.PI,
    })
  })

/** The square bamboo box called besek: front and right wall of its lower half. */
export const besek = ({ w = 520, h = 170, depth = 250, color = C.bamboo, seed = 5, inside = '' }) => {
  const rise = depth * 0.42
  const skew = depth * 0.5
  const x = -w / 2 - skew / 2
  const front = `M${x} ${-h}H${x + w}V0H${x}Z`
  const flank = `M${x + w} ${-h}l${skew} ${-rise}V${-rise}L${x + w} 0Z`
  const mouth = `M${x} ${-h}H${x + w}l${skew} ${-rise}H${x + skew}Z`
  const paint = woven({
    strip: 26,
    seed,
    over: 2,
    under: 2,
    shift: 1,
    warp: () => color,
    weft: () => lighter(color, 0.18),
  })
  const flankPaint = woven({
    strip: 26,
    seed: seed + 1,
    over: 2,
    under: 2,
    warp: () => darker(color, 0.1),
    weft: () => color,
    transform: `skewY(${Math.round((-Math.atan(rise / skew) * 1800) / Math.PI) / 10})`,
  })
  return (
    path(mouth, darker(color, 0.45)) +
    clipped(`M${x} ${-h}V-900H${x + w + skew}V${-h - rise}L${x + w} ${-h}Z`, inside) +
    path(front, paint) +
    shade(front, { from: 'bottom', opacity: 0.3 }) +
    path(flank, flankPaint) +
    shade(flank, { opacity: 0.5, start: 0.1 }) +
    line(`M${x} ${-h + 9}H${x + w}l${skew} ${-rise}`, lighter(color, 0.2), 20) +
    line(`M${x} ${-h + 20}H${x + w}l${skew} ${-rise}`, darker(color, 0.4), 3) +
    line(`M${x + w} ${-h + 10}V0`, darker(color, 0.25), 5, { opacity: 0.6 })
  )
}

/** Lid of such a box, leaning or lying with its woven top in view. */
export const besekLid = (w, h, { color = C.bamboo, seed = 9 } = {}) => {
  const d = `M${-w / 2} ${-h / 2}H${w / 2}V${h / 2}H${-w / 2}Z`
  return (
    path(
      d,
      woven({ strip: 26, seed, over: 2, under: 2, warp: () => color, weft: () => lighter(color, 0.2) }),
    ) +
    shade(d, { from: 'corner', opacity: 0.35 }) +
    line(d, lighter(color, 0.15), 18) +
    line(d, darker(color, 0.4), 3)
  )
}
