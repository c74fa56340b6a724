import { at, circle, darker, ellipse, group, lighter, line, linear, path, seeded, times } from './svg.mjs'
import { shade } from './shading.mjs'
import { blob, oval, smooth } from './shapes.mjs'
import { C } from './palette.mjs'

/** A leaf from its stalk at the origin, pointing up. */
export const leaf = (length, width, color = C.leaf, { veins = 5, shaded = false } = {}) => {
  const d = `M0 0C${-width * 0.75} ${-length * 0.25} ${-width * 0.6} ${-length * 0.75} 0 ${-length}C${width * 0.6} ${-length * 0.75} ${width * 0.75} ${-length * 0.25} 0 0Z`
  const half = `M0 0C${width * 0.75} ${-length * 0.25} ${width * 0.6} ${-length * 0.75} 0 ${-length}Z`
  return (
    path(d, color) +
    path(half, darker(color, 0.16)) +
    (shaded ? shade(d, { from: 'top', opacity: 0.3 }) : '') +
    line(`M0 ${length * 0.12}V${-length * 0.93}`, lighter(color, 0.45), Math.max(2, length * 0.018), {
      opacity: 0.8,
    }) +
    times(veins, (index) => {
      const y = -length * (0.14 + (index / veins) * 0.66)
      const reach = width * 0.42 * (1 - (index / veins) * 0.55)
      return line(
        `M0 ${y}q${-reach * 0.5} ${-length * 0.03} ${-reach} ${-length * 0.1}M0 ${y}q${reach * 0.5} ${-length * 0.03} ${reach} ${-length * 0.1}`,
        lighter(color, 0.4),
        Math.max(1.5, length * 0.009),
        { opacity: 0.5 },
      )
    })
  )
}

export const sprig = (leaves, length, width, color, { spread = 38, stem = darker(color, 0.25) } = {}) =>
  line(`M0 0Q${length * 0.1} ${-length * leaves * 0.2} 0 ${-length * leaves * 0.42}`, stem, 6) +
  times(leaves, (index) =>
    at(0, -index * length * 0.42, leaf(length * (1 - index * 0.06), width, color, { veins: 3 }), {
      rotate: index === leaves - 1 ? 4 : (index % 2 ? 1 : -1) * spread,
    }),
  )

/** Banana leaf, lying across, with torn edges. */
export const bananaLeaf = (length, width, { color = '#6f9448', wave = 1 } = {}) => {
  const edge = (side) => {
    const points = []
    for (let index = 0; index <= 16; index += 1) {
      const t = index / 16
      points.push([
        t * length,
        side *
          width *
          0.5 *
          (1 - 0.03 * wave * (index % 3)) *
          Math.sin(Math.PI * Math.min(1, t * 0.94 + 0.05)) ** 0.55,
      ])
    }
    return points
  }
  const upper = edge(-1)
  const lower = edge(1).reverse()
  const d = smooth([...upper, ...lower])
  return (
    path(
      d,
      linear([
        [0, lighter(color, 0.12)],
        [0.5, color],
        [0.51, darker(color, 0.12)],
        [1, color],
      ]),
    ) +
    shade(d, { from: 'bottom', color: '#243a17', opacity: 0.32 }) +
    group(
      { opacity: 0.5 },
      times(34, (index) => {
        const x = ((index + 1) / 36) * length
        const reach = width * 0.47 * Math.sin(Math.PI * Math.min(1, (x / length) * 0.94 + 0.05)) ** 0.55
        return line(
          `M${x} 0q22 ${-reach * 0.6} 34 ${-reach}M${x} 0q22 ${reach * 0.6} 34 ${reach}`,
          index % 2 ? lighter(color, 0.28) : darker(color, 0.2),
          2.5,
        )
      }),
    ) +
    line(`M-30 0H${length * 0.98}`, lighter(color, 0.5), 13) +
    line(`M-30 4H${length * 0.98}`, darker(color, 0.1), 3, { opacity: 0.6 })
  )
}

export const chilli = (length, color = C.chilli, { bend = 0.25 } = {}) => {
  const w = length * 0.13
  const b = length * bend
  const d = `M${-w} 0C${-w * 1.3} ${length * 0.4} ${b * 0.5 - w} ${length * 0.75} ${b} ${length}C${b * 0.7 + w * 0.8} ${length * 0.7} ${w * 1.4} ${length * 0.4} ${w} 0Q0 ${-w * 0.9} ${-w} 0Z`
  return (
    path(d, color) +
    shade(d, { color: darker(color, 0.6), opacity: 0.5, start: 0.4 }) +
    line(
      `M${-w * 0.45} ${length * 0.12}Q${-w * 0.6} ${length * 0.42} ${b * 0.45 - w * 0.2} ${length * 0.7}`,
      '#ffe0c8',
      w * 0.34,
      { opacity: 0.75 },
    ) +
    path(
      `M${-w * 1.15} ${w * 0.35}Q0 ${-w * 1.9} ${w * 1.15} ${w * 0.35}Q0 ${-w * 0.2} ${-w * 1.15} ${w * 0.35}Z`,
      C.leaf,
    ) +
    line(`M0 ${-w * 0.6}Q${-w * 0.3} ${-w * 2} ${w * 0.8} ${-w * 3}`, C.moss, w * 0.5)
  )
}

export const shallot = (size, { color = '#a8456b' } = {}) => {
  const d = `M0 ${-size * 0.75}C${-size * 0.2} ${-size * 0.45} ${-size * 0.62} ${-size * 0.3} ${-size * 0.55} ${size * 0.15}C${-size * 0.5} ${size * 0.5} ${size * 0.5} ${size * 0.5} ${size * 0.55} ${size * 0.15}C${size * 0.62} ${-size * 0.3} ${size * 0.2} ${-size * 0.45} 0 ${-size * 0.75}Z`
  return (
    path(d, color) +
    shade(d, { color: '#3d0f2a', opacity: 0.45 }) +
    [-0.32, -0.12, 0.14, 0.36]
      .map((x) =>
        line(
          `M${x * size * 0.3} ${-size * 0.5}Q${x * size * 1.5} ${-size * 0.1} ${x * size * 0.7} ${size * 0.36}`,
          lighter(color, 0.5),
          size * 0.025,
          { opacity: 0.6 },
        ),
      )
      .join('') +
    line(
      `M${-size * 0.1} ${size * 0.4}l-4 ${size * 0.12}M${size * 0.02} ${size * 0.4}v${size * 0.14}M${size * 0.12} ${size * 0.39}l5 ${size * 0.11}`,
      C.straw,
      3,
    )
  )
}

export const garlic = (size) => {
  const d = `M0 ${-size * 0.8}C${-size * 0.1} ${-size * 0.45} ${-size * 0.72} ${-size * 0.35} ${-size * 0.66} ${size * 0.15}C${-size * 0.6} ${size * 0.55} ${size * 0.6} ${size * 0.55} ${size * 0.66} ${size * 0.15}C${size * 0.72} ${-size * 0.35} ${size * 0.1} ${-size * 0.45} 0 ${-size * 0.8}Z`
  return (
    path(d, '#f4ead9') +
    shade(d, { color: '#8c6a58', opacity: 0.45 }) +
    line(
      `M0 ${-size * 0.55}Q${-size * 0.34} ${-size * 0.1} ${-size * 0.2} ${size * 0.4}M0 ${-size * 0.55}Q${size * 0.34} ${-size * 0.1} ${size * 0.2} ${size * 0.4}`,
      '#c9a99b',
      size * 0.035,
    ) +
    line(`M0 ${-size * 0.78}v${-size * 0.16}`, '#d8c5a4', size * 0.09)
  )
}

/** A rhizome of joined knobs: ginger, turmeric, aromatic ginger. */
export const rhizome = (size, { skin = '#cfa56a', flesh = '#f0cf7e', seed = 2, cut = true } = {}) => {
  const random = seeded(seed)
  const knob = (x, y, rx, ry, turn) =>
    at(x, y, path(blob(random, rx, ry, { rough: 0.07 }), skin), { rotate: turn })
  const s = size
  const d = smooth([
    [-s, 0.05 * s],
    [-0.8 * s, -0.24 * s],
    [-0.42 * s, -0.2 * s],
    [-0.3 * s, -0.58 * s],
    [-0.06 * s, -0.64 * s],
    [0.06 * s, -0.26 * s],
    [0.4 * s, -0.3 * s],
    [0.58 * s, -0.62 * s],
    [0.82 * s, -0.55 * s],
    [0.72 * s, -0.14 * s],
    [0.98 * s, 0.08 * s],
    [0.84 * s, 0.32 * s],
    [0.5 * s, 0.22 * s],
    [0.28 * s, 0.5 * s],
    [0.02 * s, 0.5 * s],
    [-0.06 * s, 0.26 * s],
    [-0.5 * s, 0.3 * s],
    [-0.86 * s, 0.28 * s],
  ])
  return (
    knob(0.02 * s, 0, s * 0.3, s * 0.2, 0) +
    path(d, skin) +
    shade(d, { from: 'bottom', color: darker(skin, 0.7), opacity: 0.45, start: 0.35 }) +
    [
      [-0.62, 0.02],
      [-0.3, 0],
      [-0.18, -0.4],
      [0.2, 0.1],
      [0.46, -0.1],
      [0.66, -0.36],
      [0.14, 0.34],
    ]
      .map(([x, y]) =>
        line(
          `M${x * s} ${y * s - s * 0.12}q${s * 0.05} ${s * 0.12} 0 ${s * 0.24}`,
          darker(skin, 0.35),
          s * 0.02,
          { opacity: 0.6 },
        ),
      )
      .join('') +
    (cut
      ? at(
          s * 0.91,
          s * 0.2,
          ellipse(0, 0, s * 0.13, s * 0.15, flesh) +
            ellipse(0, 0, s * 0.085, s * 0.1, 'none', { stroke: darker(flesh, 0.2), strokeWidth: s * 0.015 }),
          { rotate: 40 },
        )
      : '')
  )
}

export const rhizomeSlice = (size, flesh = '#f0cf7e', skin = '#cfa56a', seed = 1) => {
  const random = seeded(seed)
  const d = blob(random, size, size * 0.8, { rough: 0.1 })
  return (
    path(d, skin) +
    at(
      0,
      -size * 0.03,
      path(blob(seeded(seed), size * 0.9, size * 0.7, { rough: 0.1 }), flesh) +
        ellipse(0, 0, size * 0.55, size * 0.42, 'none', {
          stroke: darker(flesh, 0.18),
          strokeWidth: size * 0.05,
          strokeDasharray: `${size * 0.2} ${size * 0.1}`,
        }),
    )
  )
}

/** A stalk of lemongrass, root end down, `length` tall. */
export const lemongrass = (length, { bend = 30 } = {}) =>
  path(
    `M-16 0Q-20 ${-length * 0.25} -8 ${-length * 0.5}Q${bend - 12} ${-length * 0.8} ${bend} ${-length}Q${bend + 8} ${-length * 0.78} 10 ${-length * 0.5}Q20 ${-length * 0.25} 16 0Q0 12 -16 0Z`,
    linear([
      [0, '#7da04e'],
      [0.45, '#b9c777'],
      [0.8, '#ecebc4'],
      [1, '#f1e3cf'],
    ]),
  ) +
  line(
    `M-6 -4Q-8 ${-length * 0.25} -2 ${-length * 0.48}M6 -4Q8 ${-length * 0.3} 2 ${-length * 0.52}`,
    '#8fa65a',
    3,
    { opacity: 0.75 },
  ) +
  line(`M0 ${-length * 0.5}Q${bend + 30} ${-length * 0.7} ${bend + 90} ${-length * 0.86}`, '#7da04e', 9) +
  line(`M-14 -2Q0 8 14 -2`, '#c49aa0', 5)

export const lime = (r) =>
  circle(0, 0, r, '#7fa03e') +
  circle(0, 0, r * 0.9, '#eef2cf') +
  times(9, (index) =>
    at(
      0,
      0,
      path(
        `M0 ${-r * 0.1}L${-r * 0.22} ${-r * 0.66}Q0 ${-r * 0.92} ${r * 0.22} ${-r * 0.66}Z`,
        index % 2 ? '#bcd07a' : '#c9da8c',
      ),
      { rotate: index * 40 },
    ),
  ) +
  circle(0, 0, r * 0.09, '#eef2cf')

export const cinnamon = (length, w = 34) => {
  const d = `M${-w / 2} 0V${-length}H${w / 2}V0Z`
  return (
    path(d, '#8a4f2a') +
    shade(d, { opacity: 0.5 }) +
    line(`M${-w * 0.15} -6V${-length + 4}M${w * 0.2} -6V${-length + 4}`, '#c18a57', 4, { opacity: 0.7 }) +
    ellipse(0, -length, w / 2, w * 0.22, '#6d3a1d') +
    line(
      `M${-w * 0.36} ${-length}q${w * 0.18} ${-w * 0.2} ${w * 0.36} 0q${w * 0.18} ${w * 0.18} ${w * 0.34} 0`,
      '#c18a57',
      4,
    )
  )
}

export const starAnise = (r) =>
  times(8, (index) =>
    at(
      0,
      0,
      path(
        `M0 0Q${-r * 0.26} ${-r * 0.5} 0 ${-r}Q${r * 0.26} ${-r * 0.5} 0 0Z`,
        index % 2 ? '#7a4424' : '#8c5330',
      ) + ellipse(0, -r * 0.5, r * 0.07, r * 0.14, '#d29a58'),
      { rotate: index * 45 + 8 },
    ),
  ) + circle(0, 0, r * 0.14, '#5b2f17')

export const clove = (length) =>
  line(`M0 0V${-length}`, '#5a2f1a', length * 0.2) +
  circle(0, -length * 1.08, length * 0.22, '#7b4527') +
  line(
    `M${-length * 0.24} ${-length * 0.88}l${length * 0.12} ${length * 0.12}M${length * 0.24} ${-length * 0.88}l${-length * 0.12} ${length * 0.12}`,
    '#5a2f1a',
    length * 0.13,
  )

export const cardamom = (length) => {
  const d = oval(0, 0, length * 0.3, length * 0.5)
  return (
    path(d, '#dcd6b4') +
    shade(d, { opacity: 0.3 }) +
    line(
      `M0 ${-length * 0.42}V${length * 0.42}M${-length * 0.14} ${-length * 0.36}Q${-length * 0.24} 0 ${-length * 0.12} ${length * 0.36}M${length * 0.14} ${-length * 0.36}Q${length * 0.24} 0 ${length * 0.12} ${length * 0.36}`,
      '#a39a68',
      3,
    )
  )
}

export const peaFlower = (r) =>
  path(
    `M0 ${r * 0.9}C${-r * 1.25} ${r * 0.4} ${-r * 1.05} ${-r} 0 ${-r * 0.92}C${r * 1.05} ${-r} ${r * 1.25} ${r * 0.4} 0 ${r * 0.9}Z`,
    '#2f3fa0',
  ) +
  times(7, (index) =>
    line(
      `M0 ${r * 0.5}Q${(index - 3) * r * 0.2} ${-r * 0.2} ${(index - 3) * r * 0.27} ${-r * 0.72 + Math.abs(index - 3) * r * 0.08}`,
      '#5a68c9',
      r * 0.03,
      { opacity: 0.7 },
    ),
  ) +
  path(
    `M0 ${r * 0.75}C${-r * 0.5} ${r * 0.4} ${-r * 0.42} ${-r * 0.1} 0 ${-r * 0.16}C${r * 0.42} ${-r * 0.1} ${r * 0.5} ${r * 0.4} 0 ${r * 0.75}Z`,
    '#f4efc9',
  ) +
  path(
    `M0 ${r * 0.72}C${-r * 0.26} ${r * 0.45} ${-r * 0.22} ${r * 0.12} 0 ${r * 0.1}C${r * 0.22} ${r * 0.12} ${r * 0.26} ${r * 0.45} 0 ${r * 0.72}Z`,
    '#e3cf5c',
  )

export const blossom = (r, color = C.paper, heart = C.turmeric) =>
  times(5, (index) =>
    at(
      0,
      0,
      path(
        `M0 0C${-r * 0.6} ${-r * 0.3} ${-r * 0.5} ${-r} 0 ${-r}C${r * 0.5} ${-r} ${r * 0.6} ${-r * 0.3} 0 0Z`,
        index % 2 ? color : darker(color, 0.05),
      ),
      { rotate: index * 72 },
    ),
  ) + circle(0, 0, r * 0.2, heart)

/** An opened half of a coconut, seen a little from above. */
export const coconutHalf = (r) => {
  const shell = `M${-r} 0A${r} ${r * 0.95} 0 0 0 ${r} 0Z`
  return (
    path(shell, '#6a4027') +
    times(22, (index) =>
      line(
        `M${-r * 0.9 + index * r * 0.085} ${r * 0.16}q${(index % 3) * 3 - 3} ${r * 0.2} ${(index % 2) * 6} ${r * 0.4 * Math.sin((index / 21) * Math.PI)}`,
        index % 2 ? '#8b5a38' : '#4e2c19',
        3,
        { opacity: 0.7 },
      ),
    ) +
    shade(shell, { from: 'corner', opacity: 0.5 }) +
    ellipse(0, 0, r, r * 0.34, '#5a3420') +
    ellipse(0, 0, r * 0.93, r * 0.3, '#fbf4e6') +
    ellipse(0, r * 0.04, r * 0.72, r * 0.2, '#e7dcc4') +
    ellipse(0, r * 0.07, r * 0.62, r * 0.14, '#f3ebd9')
  )
}
