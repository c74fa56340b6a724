import {
  at,
  between,
  circle,
  darker,
  ellipse,
  group,
  lighter,
  line,
  path,
  pick,
  seeded,
  times,
} from './svg.mjs'
import { shade } from './shading.mjs'
import { blob, box, oval, smooth } from './shapes.mjs'

/** Drops `count` things at random turns over a box, from back to front. */
export const heap = (seed, count, [x, y, w, h], make, { turn = 360, scale = [0.9, 1.1] } = {}) => {
  const random = seeded(seed)
  const spots = Array.from({ length: count }, () => [x + random() * w, y + random() * h]).sort(
    (a, b) => a[1] - b[1],
  )
  return spots
    .map(([px, py], index) =>
      at(Math.round(px), Math.round(py), make(random, index), {
        rotate: Math.round((random() - 0.5) * turn),
        scale: Math.round(between(random, ...scale) * 100) / 100,
      }),
    )
    .join('')
}

/** Fills a box evenly (rows with jitter), for what is seen through a window or glass. */
export const packed = (seed, [x, y, w, h], step, make, { turn = 360, jitter = 0.35 } = {}) => {
  const random = seeded(seed)
  let body = ''
  for (let row = y; row <= y + h; row += step * 0.72) {
    for (let column = x; column <= x + w; column += step) {
      body += at(
        Math.round(column + (random() - 0.5) * step * jitter * 2),
        Math.round(row + (random() - 0.5) * step * jitter * 2),
        make(random),
        { rotate: Math.round((random() - 0.5) * turn) },
      )
    }
  }
  return body
}

export const cassavaCrisp = (random, r = 62) => {
  const base = pick(random, ['#e7b35a', '#dfa046', '#eabf6d'])
  const d = blob(random, r, r * 0.72, { points: 8, rough: 0.1 })
  return (
    path(d, darker(base, 0.28), { transform: 'translate(3 6)' }) +
    path(d, base) +
    path(blob(random, r * 0.74, r * 0.48, { points: 8, rough: 0.12 }), lighter(base, 0.28), {
      opacity: 0.6,
    }) +
    times(9, () =>
      ellipse(
        between(random, -r * 0.7, r * 0.7),
        between(random, -r * 0.45, r * 0.45),
        between(random, 4, 12),
        between(random, 2, 6),
        pick(random, ['#b52c17', '#c8431f', '#93230f']),
        { opacity: 0.9 },
      ),
    ) +
    times(3, () =>
      circle(between(random, -r * 0.6, r * 0.6), between(random, -r * 0.4, r * 0.4), 3, '#f5dfa0'),
    )
  )
}

export const bananaCrisp = (random, r = 44) => {
  const base = pick(random, ['#f0c45a', '#edb848', '#f3cf72'])
  const d = blob(random, r, r * 0.86, { points: 9, rough: 0.05 })
  return (
    path(d, darker(base, 0.35), { transform: 'translate(3 5)' }) +
    path(d, darker(base, 0.12)) +
    path(blob(random, r * 0.86, r * 0.72, { points: 9, rough: 0.05 }), lighter(base, 0.25)) +
    times(3, (index) =>
      at(0, 0, line(`M0 ${-r * 0.08}L${r * 0.05} ${-r * 0.46}`, darker(base, 0.28), 5, { opacity: 0.7 }), {
        rotate: index * 120 + 20,
      }),
    ) +
    times(5, (index) =>
      at(0, 0, ellipse(0, -r * 0.36, 2.6, 5, '#8c5a22', { opacity: 0.75 }), { rotate: index * 72 + 40 }),
    ) +
    line(`M${-r * 0.55} ${-r * 0.42}Q0 ${-r * 0.85} ${r * 0.5} ${-r * 0.45}`, '#fff3cd', 5, { opacity: 0.75 })
  )
}

export const bananaStrip = (random, length = 150) => {
  const d = `M${-length / 2} 6Q0 ${-34} ${length / 2} 2Q${length * 0.54} 18 ${length * 0.46} 22Q0 -6 ${-length * 0.46} 30Q${-length * 0.56} 20 ${-length / 2} 6Z`
  const base = pick(random, ['#efc25a', '#e9b445'])
  return (
    path(d, darker(base, 0.3), { transform: 'translate(2 5)' }) +
    path(d, base) +
    line(`M${-length * 0.4} 12Q0 -16 ${length * 0.4} 10`, darker(base, 0.25), 4, { opacity: 0.6 }) +
    line(`M${-length * 0.3} 2Q0 -20 ${length * 0.3} 0`, '#fff0c4', 4, { opacity: 0.7 })
  )
}

export const bananaHand = (scale = 1) =>
  at(
    0,
    0,
    [-52, -26, 2, 30]
      .map((turn, index) => {
        const d = 'M-12 0C-64 60 -70 190 -6 268Q8 284 22 270C34 220 40 100 24 6Q6 -12 -12 0Z'
        return at(
          0,
          0,
          path(d, index % 2 ? '#e5b43d' : '#edc04f') +
            shade(d, { color: '#7d5a12', opacity: 0.4 }) +
            line('M-24 50C-44 110 -36 190 0 246', '#c48f25', 4, { opacity: 0.8 }) +
            path('M-6 262Q4 286 20 268L12 254Z', '#5a4120'),
          { rotate: turn },
        )
      })
      .join('') +
      path('M-30 -2Q0 -46 34 -4Q20 26 0 22Q-18 24 -30 -2Z', '#8a8a3a') +
      line('M0 -26V-62', '#6d6b2b', 22),
    { scale },
  )

export const edamamePod = (random, length = 150, color = '#86a94a') => {
  const w = length * 0.15
  const d = smooth([
    [-length / 2, 0],
    [-length * 0.34, -w],
    [-length * 0.16, -w * 0.8],
    [0, -w * 1.15],
    [length * 0.17, -w * 0.8],
    [length * 0.34, -w],
    [length / 2, 2],
    [length * 0.34, w],
    [length * 0.16, w * 0.85],
    [0, w * 1.15],
    [-length * 0.16, w * 0.85],
    [-length * 0.34, w],
  ])
  return (
    path(d, darker(color, 0.4), { transform: 'translate(3 6)', opacity: 0.6 }) +
    path(d, color) +
    [-0.33, 0, 0.33]
      .map(
        (x) =>
          ellipse(x * length, 0, w * 0.74, w * 0.72, lighter(color, 0.22)) +
          ellipse(x * length - w * 0.18, -w * 0.25, w * 0.3, w * 0.22, '#eef3c6', { opacity: 0.8 }),
      )
      .join('') +
    line(`M${-length * 0.48} ${w * 0.2}Q0 ${w * 1.1} ${length * 0.48} ${w * 0.2}`, darker(color, 0.25), 3, {
      opacity: 0.6,
    }) +
    line(`M${-length * 0.5} 0q-14 -4 -20 -14`, darker(color, 0.3), 5) +
    times(5, () =>
      circle(
        between(random, -length * 0.4, length * 0.4),
        between(random, -w * 0.6, w * 0.6),
        1.8,
        darker(color, 0.3),
        { opacity: 0.6 },
      ),
    )
  )
}

export const edamameBean = (random, r = 27) => {
  const color = pick(random, ['#a9bf62', '#9ab552', '#b9c877'])
  return (
    ellipse(2, 4, r, r * 0.74, darker(color, 0.45)) +
    ellipse(0, 0, r, r * 0.74, color) +
    ellipse(-r * 0.3, -r * 0.26, r * 0.42, r * 0.22, '#eff3cd', { opacity: 0.75 }) +
    line(`M${r * 0.1} ${r * 0.5}q${r * 0.3} 0 ${r * 0.5} ${-r * 0.2}`, darker(color, 0.3), 3, {
      opacity: 0.7,
    })
  )
}

export const peanut = (r = 22, color = '#d9a05c') =>
  ellipse(2, 3, r, r * 0.66, darker(color, 0.5)) +
  ellipse(0, 0, r, r * 0.66, color) +
  line(`M${-r * 0.7} 0Q0 ${r * 0.2} ${r * 0.7} 0`, darker(color, 0.3), 2.5) +
  ellipse(-r * 0.3, -r * 0.25, r * 0.34, r * 0.16, lighter(color, 0.6), { opacity: 0.8 })

export const peanutPod = (length = 90, color = '#c48d4a') => {
  const d = smooth([
    [-length / 2, 0],
    [-length * 0.32, -length * 0.21],
    [-length * 0.05, -length * 0.14],
    [length * 0.24, -length * 0.23],
    [length / 2, 0],
    [length * 0.26, length * 0.22],
    [-length * 0.04, length * 0.14],
    [-length * 0.32, length * 0.21],
  ])
  return (
    path(d, darker(color, 0.45), { transform: 'translate(3 6)', opacity: 0.6 }) +
    path(d, color) +
    shade(d, { from: 'bottom', opacity: 0.4 }) +
    times(4, (index) =>
      line(
        `M${-length * 0.36 + index * length * 0.22} ${-length * 0.12}v${length * 0.24}`,
        darker(color, 0.25),
        2.5,
        { opacity: 0.7 },
      ),
    ) +
    line(`M${-length * 0.42} 0H${length * 0.42}`, darker(color, 0.25), 2.5, { opacity: 0.7 })
  )
}

export const geblek = (random, r = 46) => {
  const color = pick(random, ['#fbf1d8', '#f6e6c2', '#f9ecd0'])
  const stroke = r * 0.52
  const eight = `M0 0C${-r * 0.9} ${-r * 1.25} ${-r * 2.1} ${-r * 0.7} ${-r * 1.75} ${r * 0.1}C${-r * 1.4} ${r * 0.95} ${-r * 0.5} ${r * 0.7} 0 0C${r * 0.5} ${-r * 0.7} ${r * 1.4} ${-r * 0.95} ${r * 1.75} ${-r * 0.1}C${r * 2.1} ${r * 0.7} ${r * 0.9} ${r * 1.25} 0 0Z`
  return group(
    {},
    line(eight, darker('#d9a860', 0.35), stroke + 4, { transform: 'translate(3 8)', opacity: 0.55 }),
    line(eight, '#dfb679', stroke + 5),
    line(eight, color, stroke),
    line(eight, '#fffaf0', stroke * 0.24, {
      transform: `translate(${-r * 0.08} ${-r * 0.09})`,
      opacity: 0.9,
    }),
  )
}

export const emping = (random, r = 54) => {
  const base = pick(random, ['#f0dda6', '#ecd394', '#f3e4b8'])
  const d = blob(random, r, r * 0.82, { points: 10, rough: 0.1 })
  return (
    path(d, darker(base, 0.4), { transform: 'translate(3 6)', opacity: 0.7 }) +
    path(d, base) +
    path(blob(random, r * 0.62, r * 0.5, { points: 8, rough: 0.14 }), darker(base, 0.1), { opacity: 0.8 }) +
    line(
      `M${-r * 0.5} ${-r * 0.1}Q0 ${-r * 0.35} ${r * 0.5} ${-r * 0.05}M${-r * 0.35} ${r * 0.25}Q0 ${r * 0.05} ${r * 0.4} ${r * 0.24}`,
      darker(base, 0.2),
      3.5,
      { opacity: 0.6 },
    ) +
    times(6, () =>
      circle(
        between(random, -r * 0.7, r * 0.7),
        between(random, -r * 0.5, r * 0.5),
        between(random, 3, 7),
        lighter(base, 0.55),
        { opacity: 0.85 },
      ),
    ) +
    times(3, () =>
      circle(between(random, -r * 0.6, r * 0.6), between(random, -r * 0.5, r * 0.5), 3, '#a87a32', {
        opacity: 0.6,
      }),
    )
  )
}

export const rempeyek = (random, r = 120) => {
  const base = pick(random, ['#e6ac4c', '#dd9d3e', '#eab75a'])
  const d = blob(random, r, r * 0.92, { points: 16, rough: 0.07 })
  return (
    path(d, darker(base, 0.45), { transform: 'translate(4 8)', opacity: 0.7 }) +
    path(d, base) +
    shade(d, { from: 'rim', start: 0.5, color: '#8a4d12', opacity: 0.55 }) +
    times(16, () =>
      circle(
        between(random, -r * 0.74, r * 0.74),
        between(random, -r * 0.66, r * 0.66),
        between(random, 4, 11),
        lighter(base, 0.45),
        { opacity: 0.6 },
      ),
    ) +
    times(11, (index) =>
      at(
        Math.cos(index * 2.4) * r * 0.78 * Math.sqrt((index + 0.6) / 11),
        Math.sin(index * 2.4) * r * 0.7 * Math.sqrt((index + 0.6) / 11),
        peanut(r * 0.14, '#b9702f'),
        { rotate: index * 57 },
      ),
    ) +
    times(5, () =>
      at(
        between(random, -r * 0.6, r * 0.6),
        between(random, -r * 0.5, r * 0.5),
        path(`M-14 0Q0 -8 14 0Q0 8 -14 0Z`, '#5d7a34'),
        { rotate: between(random, 0, 180) },
      ),
    )
  )
}

export const coffeeBean = (r = 24, color = '#5a331c') =>
  ellipse(2, 4, r, r * 0.7, darker(color, 0.55)) +
  ellipse(0, 0, r, r * 0.7, color) +
  ellipse(-r * 0.2, -r * 0.32, r * 0.5, r * 0.16, lighter(color, 0.35), { opacity: 0.7 }) +
  line(
    `M${-r * 0.9} ${r * 0.06}C${-r * 0.3} ${-r * 0.26} ${r * 0.3} ${r * 0.34} ${r * 0.9} ${-r * 0.02}`,
    darker(color, 0.5),
    r * 0.14,
  )

export const peaberry = (r = 22, color = '#54301b') =>
  circle(2, 4, r * 0.86, darker(color, 0.55)) +
  circle(0, 0, r * 0.86, color) +
  ellipse(-r * 0.26, -r * 0.34, r * 0.32, r * 0.2, lighter(color, 0.4), { opacity: 0.75 }) +
  line(
    `M${-r * 0.2} ${r * 0.74}Q${r * 0.28} ${r * 0.1} ${r * 0.16} ${-r * 0.7}`,
    darker(color, 0.5),
    r * 0.12,
  )

export const coffeeCherry = (r = 34, color = '#b8322a') => {
  const d = oval(0, 0, r, r * 1.06)
  return (
    path(d, color) +
    shade(d, { opacity: 0.5 }) +
    ellipse(-r * 0.34, -r * 0.4, r * 0.2, r * 0.28, '#ffd9c4', { opacity: 0.8 }) +
    circle(0, r * 0.98, r * 0.13, darker(color, 0.5))
  )
}

export const candyStick = (color, length = 190) => {
  const w = 46
  const d = box(-length / 2, -w / 2, length, w, 10)
  return (
    path(d, darker(color, 0.4), { transform: 'translate(4 9)', opacity: 0.6 }) +
    path(d, color) +
    path(box(-length / 2, -w / 2, length, w * 0.4, 10), lighter(color, 0.35), { opacity: 0.8 }) +
    shade(d, { opacity: 0.3 })
  )
}

/** A stick sweet in clear twisted paper. */
export const wrappedStick = (color, length = 170) =>
  path(`M${-length / 2} 0l-44 -28l8 28l-8 28zM${length / 2} 0l44 -28l-8 28l8 28z`, lighter(color, 0.45)) +
  line(
    `M${-length / 2 - 8} 0l-26 -12M${-length / 2 - 8} 0l-26 12M${length / 2 + 8} 0l26 -12M${length / 2 + 8} 0l26 12`,
    color,
    3,
  ) +
  candyStick(color, length) +
  path(`M${-length * 0.3} -22L${-length * 0.18} -22L${-length * 0.3} 22L${-length * 0.42} 22Z`, '#ffffff', {
    opacity: 0.45,
  })

export const tapeCassava = (random, length = 200) => {
  const w = length * 0.2
  const base = pick(random, ['#f0cf6e', '#ebc25a', '#f4da88'])
  const d = smooth([
    [-length / 2, -w * 0.4],
    [-length * 0.2, -w],
    [length * 0.2, -w * 0.92],
    [length / 2, -w * 0.3],
    [length * 0.48, w * 0.6],
    [length * 0.1, w],
    [-length * 0.25, w * 0.95],
    [-length * 0.5, w * 0.5],
  ])
  return (
    path(d, darker(base, 0.5), { transform: 'translate(4 9)', opacity: 0.5 }) +
    path(d, base) +
    shade(d, { from: 'bottom', color: '#a8742a', opacity: 0.45 }) +
    line(
      `M${-length * 0.36} ${-w * 0.1}Q0 ${-w * 0.3} ${length * 0.36} ${-w * 0.05}M${-length * 0.2} ${w * 0.4}Q0 ${w * 0.25} ${length * 0.24} ${w * 0.42}`,
      darker(base, 0.2),
      4,
      { opacity: 0.6 },
    ) +
    ellipse(-length * 0.12, -w * 0.55, length * 0.2, w * 0.14, '#fff7dc', { opacity: 0.8 })
  )
}

export const anchovy = (random, length = 100) => {
  const d = `M${-length / 2} 0Q${-length * 0.2} ${-length * 0.11} ${length * 0.32} ${-length * 0.03}L${length / 2} ${-length * 0.09}L${length * 0.46} 0L${length / 2} ${length * 0.09}L${length * 0.32} ${length * 0.03}Q${-length * 0.2} ${length * 0.11} ${-length / 2} 0Z`
  const color = pick(random, ['#c9b48e', '#b99f76', '#d5c4a2'])
  return (
    path(d, darker(color, 0.5), { transform: 'translate(2 4)' }) +
    path(d, color) +
    line(`M${-length * 0.3} ${-length * 0.02}H${length * 0.3}`, lighter(color, 0.6), 4) +
    circle(-length * 0.38, -length * 0.015, 3.4, '#2f2119')
  )
}

export const sugarMoon = (r = 150, color = '#8d5328') => {
  const side = `M${-r} 0V${r * 0.3}A${r} ${r * 0.34} 0 0 0 ${r} ${r * 0.3}V0Z`
  return (
    path(side, darker(color, 0.15)) +
    shade(side, { opacity: 0.45 }) +
    ellipse(0, 0, r, r * 0.34, lighter(color, 0.14)) +
    ellipse(0, -r * 0.02, r * 0.78, r * 0.22, 'none', {
      stroke: lighter(color, 0.3),
      strokeWidth: 4,
      opacity: 0.7,
    })
  )
}
