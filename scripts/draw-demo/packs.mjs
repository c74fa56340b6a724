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
  rect,
  times,
} from './svg.mjs'
import { glow, shade } from './shading.mjs'
import { box, oval, polygon } from './shapes.mjs'
import { C } from './palette.mjs'

const windows = {
  circle: (w) => oval(0, 0, w / 2, w / 2),
  leaf: (w) =>
    `M${-w / 2} 0Q${-w * 0.28} ${-w * 0.46} ${w * 0.1} ${-w * 0.4}Q${w * 0.5} ${-w * 0.34} ${w / 2} 0Q${w * 0.3} ${w * 0.46} ${-w * 0.1} ${w * 0.4}Q${-w * 0.44} ${w * 0.34} ${-w / 2} 0Z`,
  arch: (w) => `M${-w / 2} ${w * 0.5}V${-w * 0.1}A${w / 2} ${w / 2} 0 0 1 ${w / 2} ${-w * 0.1}V${w * 0.5}Z`,
  wave: (w) =>
    `M${-w / 2} ${-w * 0.2}Q${-w * 0.25} ${-w * 0.42} 0 ${-w * 0.22}T${w / 2} ${-w * 0.2}V${w * 0.44}H${-w / 2}Z`,
}

/** A stand-up pouch; `inside` shows through its window. */
export const pouch = ({
  w = 480,
  h = 680,
  color = C.clay,
  window: hole = 'circle',
  windowSize = w * 0.58,
  windowY = -h * 0.32,
  inside = '',
  label = '',
  seal = darker(color, 0.18),
}) => {
  const d = `M${-w / 2 + 6} ${-h}H${w / 2 - 6}L${w / 2 - 4} ${-h + 70}C${w / 2 + 8} ${-h * 0.7} ${w / 2 + 20} ${-h * 0.3} ${w / 2 + 4} -40Q${w / 2} -2 ${w / 2 - 34} 6Q0 26 ${-w / 2 + 34} 6Q${-w / 2} -2 ${-w / 2 - 4} -40C${-w / 2 - 20} ${-h * 0.3} ${-w / 2 - 8} ${-h * 0.7} ${-w / 2 + 4} ${-h + 70}Z`
  const gap = hole ? windows[hole](windowSize) : ''
  return (
    path(
      d,
      linear(
        [
          [0, lighter(color, 0.14)],
          [0.5, color],
          [1, darker(color, 0.1)],
        ],
        [0, 0, 1, 0],
      ),
    ) +
    clipped(
      d,
      rect(-w, -h, w * 2, 62, seal) +
        times(4, (index) =>
          line(`M${-w} ${-h + 14 + index * 12}H${w}`, lighter(seal, 0.25), 3, { opacity: 0.6 }),
        ) +
        line(`M${-w} ${-h + 92}H${w}`, darker(color, 0.3), 6, { opacity: 0.5 }) +
        line(`M${-w} ${-h + 98}H${w}`, lighter(color, 0.5), 3, { opacity: 0.6 }),
    ) +
    path(
      `M${-w / 2 + 6} -46Q0 -110 ${w / 2 - 6} -46Q${w / 2} -2 ${w / 2 - 34} 6Q0 26 ${-w / 2 + 34} 6Q${-w / 2} -2 ${-w / 2 + 6} -46Z`,
      darker(color, 0.16),
      { opacity: 0.6 },
    ) +
    (hole
      ? at(
          0,
          windowY,
          path(gap, darker(color, 0.6)) +
            clipped(gap, inside, shade(gap, { from: 'rim', start: 0.55, opacity: 0.4 })) +
            clipped(
              gap,
              path(
                `M${-windowSize * 0.34} ${-windowSize * 0.2}Q${-windowSize * 0.2} ${-windowSize * 0.42} ${windowSize * 0.02} ${-windowSize * 0.4}Q${-windowSize * 0.2} ${-windowSize * 0.28} ${-windowSize * 0.26} ${-windowSize * 0.08}Z`,
                '#ffffff',
                { opacity: 0.4 },
              ),
            ) +
            line(gap, lighter(color, 0.5), 6),
        )
      : '') +
    shade(d, { opacity: 0.44, start: 0.55 }) +
    glow(d, { opacity: 0.28, start: 0.62 }) +
    line(
      `M${-w / 2 + 24} ${-h + 130}C${-w / 2 + 6} ${-h * 0.6} ${-w / 2 + 4} ${-h * 0.3} ${-w / 2 + 20} -90`,
      lighter(color, 0.6),
      8,
      { opacity: 0.55 },
    ) +
    circle(0, -h + 34, 15, darker(color, 0.55)) +
    label
  )
}

/** A clear bag filled with what is sold, closed by a folded paper header. */
export const clearBag = ({
  w = 500,
  h = 560,
  inside = '',
  header = C.turmeric,
  headerH = 150,
  label = '',
  tint = '#f4ead2',
}) => {
  const d = `M${-w / 2 + 14} ${-h + 40}C${-w / 2 - 18} ${-h * 0.66} ${-w / 2 + 6} ${-h * 0.5} ${-w / 2 - 12} ${-h * 0.3}Q${-w / 2 - 26} -60 ${-w / 2 + 20} -16Q${-w * 0.2} 20 0 8Q${w * 0.24} 20 ${w / 2 - 22} -12Q${w / 2 + 26} -60 ${w / 2 + 10} ${-h * 0.32}C${w / 2 - 8} ${-h * 0.5} ${w / 2 + 16} ${-h * 0.7} ${w / 2 - 14} ${-h + 40}Z`
  const card = polygon([
    [-w / 2 + 2, -h - headerH + 60],
    [w / 2 - 2, -h - headerH + 60],
    [w / 2 - 2, -h + 72],
    [-w / 2 + 2, -h + 72],
  ])
  return (
    path(d, tint, { opacity: 0.9 }) +
    clipped(d, inside, shade(d, { opacity: 0.4, start: 0.5 })) +
    path(
      `M${-w * 0.4} ${-h * 0.78}Q${-w * 0.46} ${-h * 0.4} ${-w * 0.4} ${-h * 0.12}L${-w * 0.32} ${-h * 0.16}Q${-w * 0.38} ${-h * 0.42} ${-w * 0.33} ${-h * 0.74}Z`,
      '#ffffff',
      { opacity: 0.55 },
    ) +
    path(
      `M${w * 0.16} ${-h * 0.8}Q${w * 0.3} ${-h * 0.6} ${w * 0.26} ${-h * 0.42}Q${w * 0.36} ${-h * 0.6} ${w * 0.3} ${-h * 0.82}Z`,
      '#ffffff',
      { opacity: 0.4 },
    ) +
    line(
      `M${-w * 0.2} ${-h * 0.06}Q${-w * 0.06} ${-h * 0.14} ${w * 0.02} ${-h * 0.05}M${w * 0.2} ${-h * 0.08}Q${w * 0.32} ${-h * 0.18} ${w * 0.4} ${-h * 0.1}`,
      '#ffffff',
      6,
      { opacity: 0.5 },
    ) +
    line(d, '#ffffff', 5, { opacity: 0.6 }) +
    path(card, header) +
    shade(card, { opacity: 0.34 }) +
    line(`M${-w / 2 + 2} ${-h - headerH + 64}H${w / 2 - 2}`, lighter(header, 0.5), 7) +
    [-0.22, 0.22]
      .map(
        (x) =>
          line(`M${x * w - 22} ${-h + 50}h44`, '#d9d9d2', 7) +
          line(`M${x * w - 22} ${-h + 53}h44`, '#6d6a64', 2),
      )
      .join('') +
    at(0, -h - headerH / 2 + 62, label)
  )
}

/** A coffee bag with side fold and rolled top, a little from the left. */
export const coffeeBag = ({
  w = 430,
  h = 640,
  depth = 90,
  color = '#3b2a22',
  tie = C.turmeric,
  label = '',
  valve = true,
}) => {
  const x = -w / 2 - depth / 2
  const front = `M${x} ${-h + 60}H${x + w}L${x + w + 6} -10Q${x + w} 4 ${x + w - 16} 6H${x + 12}Q${x - 4} 4 ${x - 6} -10Z`
  const side = `M${x + w} ${-h + 60}L${x + w + depth * 0.62} ${-h + 52}L${x + w + depth} -46L${x + w - 4} 6L${x + w + 6} -10Z`
  const roll = box(x - 8, -h - 22, w + depth * 0.66 + 10, 92, 16)
  return (
    path(side, darker(color, 0.35)) +
    line(
      `M${x + w + depth * 0.34} ${-h + 60}Q${x + w + depth * 0.3} ${-h * 0.5} ${x + w + depth * 0.46} -24`,
      darker(color, 0.6),
      5,
      { opacity: 0.7 },
    ) +
    shade(side, { opacity: 0.4 }) +
    path(
      front,
      linear(
        [
          [0, lighter(color, 0.12)],
          [0.6, color],
          [1, darker(color, 0.12)],
        ],
        [0, 0, 1, 0],
      ),
    ) +
    shade(front, { opacity: 0.42, start: 0.5, color: '#160d08' }) +
    glow(front, { opacity: 0.2, start: 0.6 }) +
    path(roll, lighter(color, 0.1)) +
    line(`M${x} ${-h + 12}H${x + w + depth * 0.6}`, darker(color, 0.4), 4, { opacity: 0.7 }) +
    path(box(x - 20, -h + 18, w + depth * 0.66 + 34, 24, 8), tie) +
    shade(roll, { opacity: 0.4 }) +
    line(`M${x + 16} ${-h + 150}Q${x + 8} ${-h * 0.5} ${x + 14} -60`, lighter(color, 0.5), 7, {
      opacity: 0.4,
    }) +
    (valve
      ? circle(x + w / 2, -h + 112, 19, lighter(color, 0.22)) +
        circle(x + w / 2, -h + 112, 6, darker(color, 0.5))
      : '') +
    at(x + w / 2, -h * 0.42, label)
  )
}

/** A carton seen from the front with its right side and top. */
export const carton = ({
  w = 400,
  h = 520,
  depth = 130,
  color = C.leaf,
  side = darker(color, 0.25),
  top = lighter(color, 0.2),
  label = '',
  face = '',
  rise = depth * 0.36,
}) => {
  const x = -w / 2 - depth / 3
  const front = polygon([
    [x, -h],
    [x + w, -h],
    [x + w, 0],
    [x, 0],
  ])
  const flank = polygon([
    [x + w, -h],
    [x + w + depth, -h - rise],
    [x + w + depth, -rise],
    [x + w, 0],
  ])
  const lidTop = polygon([
    [x, -h],
    [x + depth, -h - rise],
    [x + w + depth, -h - rise],
    [x + w, -h],
  ])
  return (
    path(front, color) +
    clipped(front, at(x + w / 2, -h / 2, face)) +
    shade(front, { opacity: 0.28 }) +
    path(flank, side) +
    shade(flank, { opacity: 0.38 }) +
    path(lidTop, top) +
    line(`M${x} ${-h}H${x + w}L${x + w + depth} ${-h - rise}`, lighter(color, 0.5), 4, { opacity: 0.8 }) +
    line(`M${x + w} ${-h}V0`, darker(color, 0.3), 3, { opacity: 0.5 }) +
    at(x + w / 2, -h / 2, label)
  )
}

/** A round tin. */
export const tin = ({
  w = 400,
  h = 430,
  color = C.teal,
  lidColor = lighter(color, 0.15),
  label = '',
  band = '',
}) => {
  const ry = w * 0.11
  const d = `M${-w / 2} ${-h}V0A${w / 2} ${ry} 0 0 0 ${w / 2} 0V${-h}Z`
  const cap = `M${-w / 2 - 8} ${-h - 66}V${-h + 8}A${w / 2 + 8} ${ry} 0 0 0 ${w / 2 + 8} ${-h + 8}V${-h - 66}Z`
  return (
    path(
      d,
      linear(
        [
          [0, darker(color, 0.12)],
          [0.24, lighter(color, 0.3)],
          [0.5, color],
          [1, darker(color, 0.3)],
        ],
        [0, 0, 1, 0],
      ),
    ) +
    clipped(d, band) +
    shade(d, { opacity: 0.42, start: 0.5 }) +
    label +
    path(
      cap,
      linear(
        [
          [0, darker(lidColor, 0.1)],
          [0.24, lighter(lidColor, 0.4)],
          [0.5, lidColor],
          [1, darker(lidColor, 0.3)],
        ],
        [0, 0, 1, 0],
      ),
    ) +
    shade(cap, { opacity: 0.34, start: 0.5 }) +
    ellipse(0, -h - 66, w / 2 + 8, ry, lighter(lidColor, 0.25)) +
    ellipse(0, -h - 64, w / 2 - 16, ry * 0.8, 'none', { stroke: darker(lidColor, 0.15), strokeWidth: 5 })
  )
}

/** Rolled-down burlap sack, open, with what it holds heaped on top. */
export const sack = ({ w = 520, h = 560, inside = '', label = '', color = '#c9a36a' }) => {
  const d = `M${-w * 0.44} ${-h + 40}C${-w * 0.56} ${-h * 0.6} ${-w * 0.58} -80 ${-w * 0.46} -14Q0 34 ${w * 0.46} -14C${w * 0.58} -80 ${w * 0.56} ${-h * 0.6} ${w * 0.44} ${-h + 40}Z`
  const weft = group(
    { opacity: 0.5 },
    times(26, (index) =>
      line(
        `M${-w} ${-h + index * 24}q${w} ${14 - (index % 3) * 4} ${w * 2} 0`,
        index % 2 ? darker(color, 0.22) : lighter(color, 0.25),
        3,
      ),
    ) +
      times(30, (index) =>
        line(
          `M${-w * 0.6 + index * w * 0.041} ${-h}q${(index - 15) * 1.6} ${h * 0.5} 0 ${h + 30}`,
          index % 2 ? darker(color, 0.18) : lighter(color, 0.2),
          3,
        ),
      ),
  )
  const rim = `M${-w * 0.5} ${-h + 44}Q${-w * 0.54} ${-h - 20} ${-w * 0.4} ${-h - 22}Q0 ${-h + 34} ${w * 0.4} ${-h - 22}Q${w * 0.54} ${-h - 20} ${w * 0.5} ${-h + 44}Q${w * 0.46} ${-h + 88} 0 ${-h + 104}Q${-w * 0.46} ${-h + 88} ${-w * 0.5} ${-h + 44}Z`
  return (
    ellipse(0, -h - 10, w * 0.42, w * 0.13, darker(color, 0.55)) +
    inside +
    path(d, color) +
    clipped(d, weft) +
    shade(d, { from: 'corner', opacity: 0.44 }) +
    path(rim, lighter(color, 0.16)) +
    clipped(
      rim,
      group(
        { opacity: 0.5 },
        times(34, (index) =>
          line(
            `M${-w * 0.56 + index * w * 0.034} ${-h - 40}q6 80 ${(index - 17) * 0.8} 160`,
            darker(color, 0.22),
            3,
          ),
        ),
      ),
    ) +
    shade(rim, { from: 'bottom', opacity: 0.45 }) +
    label
  )
}
