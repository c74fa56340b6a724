import { at, between, circle, ellipse, group, line, path, rect, seeded, tiling, times } from './svg.mjs'
import { leaf } from './botanicals.mjs'
import { polygon } from './shapes.mjs'

// Each motif answers a paint. `transform` lays it along the fold of a cloth.

const dots = (seed, count, size, color, r = 2.2) => {
  const random = seeded(seed)
  return times(count, () =>
    circle(between(random, 0, size), between(random, 0, size), r, color, { opacity: 0.8 }),
  )
}

export const kawung = (
  { ground = '#4f2c16', light = '#f0dcb4', mid = '#b57a3c', size = 132 } = {},
  transform = '',
) => {
  const petal = (x, y, turn) =>
    at(
      x,
      y,
      ellipse(0, 0, size * 0.315, size * 0.15, light) +
        ellipse(0, 0, size * 0.27, size * 0.115, mid) +
        ellipse(0, 0, size * 0.2, size * 0.072, light) +
        line(`M${-size * 0.15} 0H${size * 0.15}`, ground, size * 0.02) +
        circle(-size * 0.07, 0, size * 0.017, ground) +
        circle(size * 0.07, 0, size * 0.017, ground),
      { rotate: turn },
    )
  const q = size / 4
  const star = (x, y) =>
    at(
      x,
      y,
      [0, 90]
        .map((turn) =>
          at(0, 0, line(`M${-size * 0.07} 0H${size * 0.07}`, light, size * 0.022), { rotate: turn }),
        )
        .join('') +
        [45, 135, 225, 315]
          .map((turn) => at(0, 0, circle(size * 0.066, 0, size * 0.015, light), { rotate: turn }))
          .join(''),
    )
  return tiling(
    size,
    size,
    rect(0, 0, size, size, ground) +
      petal(q, q, 45) +
      petal(3 * q, q, 135) +
      petal(q, 3 * q, 135) +
      petal(3 * q, 3 * q, 45) +
      star(0, size / 2) +
      star(size, size / 2) +
      star(size / 2, 0) +
      star(size / 2, size),
    transform,
  )
}

export const parang = (
  { ground = '#1c2b4a', light = '#f1e2c2', mid = '#8a5a30', size = 1 } = {},
  transform = '',
) => {
  const [w, h, band] = [70, 128, 40]
  const blade = (x) =>
    at(
      x,
      0,
      path('M-8 128C-16 98 22 86 14 56C6 28 24 4 64 0C48 18 60 40 58 62C56 96 24 98 32 128Z', light) +
        path('M4 122C2 98 34 88 28 58C24 36 30 20 46 12C40 26 48 44 46 62C44 88 14 98 20 122Z', mid) +
        line('M12 118C14 98 40 88 36 62', light, 4) +
        circle(38, 30, 5, light),
    )
  const mlinjon = times(2, (index) =>
    at(
      18 + index * 35,
      h + band / 2,
      path('M0 -13L13 0L0 13L-13 0Z', light) + path('M0 -7L7 0L0 7L-7 0Z', mid),
    ),
  )
  return tiling(
    w,
    h + band,
    rect(0, 0, w, h + band, ground) +
      blade(0) +
      blade(-w) +
      rect(0, h + 1, w, band - 2, ground) +
      line(`M0 ${h + 4}H${w}M0 ${h + band - 4}H${w}`, light, 4) +
      mlinjon,
    `${transform} rotate(-40) scale(${size})`,
  )
}

export const ceplok = (
  { ground = '#9d3f27', light = '#f7e8c8', mid = '#e0a23a', dark = '#3f1a10', size = 150 } = {},
  transform = '',
) => {
  const rosette = (x, y, r) =>
    at(
      x,
      y,
      circle(0, 0, r, light) +
        circle(0, 0, r * 0.92, dark) +
        times(8, (index) =>
          at(
            0,
            0,
            path(
              `M0 ${-r * 0.2}Q${r * 0.26} ${-r * 0.5} 0 ${-r * 0.84}Q${-r * 0.26} ${-r * 0.5} 0 ${-r * 0.2}Z`,
              index % 2 ? mid : light,
            ),
            { rotate: index * 45 },
          ),
        ) +
        circle(0, 0, r * 0.2, mid) +
        circle(0, 0, r * 0.09, dark) +
        times(16, (index) => at(0, 0, circle(0, -r * 0.9, r * 0.04, light), { rotate: index * 22.5 })),
    )
  const h = size / 2
  const cross = (x, y) =>
    at(
      x,
      y,
      path(
        polygon([
          [0, -h * 0.34],
          [h * 0.1, -h * 0.1],
          [h * 0.34, 0],
          [h * 0.1, h * 0.1],
          [0, h * 0.34],
          [-h * 0.1, h * 0.1],
          [-h * 0.34, 0],
          [-h * 0.1, -h * 0.1],
        ]),
        light,
      ) + circle(0, 0, h * 0.08, dark),
    )
  return tiling(
    size,
    size,
    rect(0, 0, size, size, ground) +
      rosette(h, h, h * 0.72) +
      [
        [0, 0],
        [size, 0],
        [0, size],
        [size, size],
      ]
        .map(([x, y]) => rosette(x, y, h * 0.42))
        .join('') +
      [
        [h, 0],
        [0, h],
        [size, h],
        [h, size],
      ]
        .map(([x, y]) => cross(x, y))
        .join(''),
    transform,
  )
}

export const truntum = (
  { ground = '#1c2b4a', light = '#f3e4c4', mid = '#c98a3c', size = 92 } = {},
  transform = '',
) => {
  const flower = (x, y) =>
    at(
      x,
      y,
      times(8, (index) =>
        at(
          0,
          0,
          path(
            `M0 0Q${size * 0.06} ${-size * 0.13} 0 ${-size * 0.25}Q${-size * 0.06} ${-size * 0.13} 0 0Z`,
            light,
          ),
          { rotate: index * 45 },
        ),
      ) +
        times(8, (index) =>
          at(0, 0, circle(0, -size * 0.27, size * 0.02, mid), { rotate: index * 45 + 22.5 }),
        ) +
        circle(0, 0, size * 0.055, mid),
    )
  const h = size / 2
  const grain = [
    [h, 0],
    [0, h],
    [size, h],
    [h, size],
  ]
    .map(
      ([x, y]) =>
        circle(x, y, size * 0.03, light) +
        [0, 90, 180, 270]
          .map((turn) => at(x, y, circle(0, -size * 0.09, size * 0.016, light), { rotate: turn + 45 }))
          .join(''),
    )
    .join('')
  return tiling(
    size,
    size,
    rect(0, 0, size, size, ground) +
      flower(h, h) +
      [
        [0, 0],
        [size, 0],
        [0, size],
        [size, size],
      ]
        .map(([x, y]) => flower(x, y))
        .join('') +
      grain,
    transform,
  )
}

/** Strings of geblek, the figure-eight snack of Kulon Progo. */
export const geblekRenteng = (
  { ground = '#21396b', light = '#f4e8cd', mid = '#8fb0c9', size = 1 } = {},
  transform = '',
) => {
  const [w, h] = [168, 150]
  const eight = 'M0 0C-16 -28 -54 -24 -54 0C-54 24 -16 28 0 0C16 -28 54 -24 54 0C54 24 16 28 0 0Z'
  const geblek = (x, y, turn) =>
    at(
      x,
      y,
      line(eight, light, 20) + line(eight, ground, 8) + line(eight, mid, 3.4, { strokeDasharray: '1 8' }),
      { rotate: turn, scale: 0.6 },
    )
  const bud = (x, y) =>
    at(
      x,
      y,
      times(4, (index) =>
        at(0, 0, path('M0 -5Q11 -18 0 -30Q-11 -18 0 -5Z', light) + circle(0, -17, 2.6, ground), {
          rotate: index * 90 + 45,
        }),
      ) +
        circle(0, 0, 6, mid) +
        times(4, (index) => at(0, 0, circle(0, -20, 3, light), { rotate: index * 90 })),
    )
  return tiling(
    w,
    h,
    rect(0, 0, w, h, ground) +
      dots(3, 40, 150, mid, 1.8) +
      line(`M-10 24Q0 14 ${w / 4} 26T${w * 0.75} 40T${w + 10} 24`, light, 3, { opacity: 0.55 }) +
      geblek(w / 4, 34, -14) +
      geblek(w * 0.75, 34, 14) +
      geblek(-w / 4, 34, 14) +
      geblek(w * 1.25, 34, -14) +
      bud(w / 2, 105) +
      bud(0, 105) +
      bud(w, 105) +
      line(`M0 76H${w}M0 138H${w}`, light, 2, { strokeDasharray: '2 9' }) +
      line(`M0 70H${w}M0 144H${w}`, mid, 2.5),
    `${transform} scale(${size})`,
  )
}

export const peacockEye = (
  length,
  { green = '#2f6a55', blue = '#274f8f', gold = '#d9a441', light = '#f2e6c6' } = {},
) =>
  times(13, (index) => {
    const t = index / 12
    const y = -length * (0.2 + t * 0.42)
    const reach = length * (0.12 + t * 0.16)
    return line(
      `M0 ${y + length * 0.1}Q${reach * 0.5} ${y} ${reach} ${y - length * 0.06}M0 ${y + length * 0.1}Q${-reach * 0.5} ${y} ${-reach} ${y - length * 0.06}`,
      index % 2 ? green : gold,
      length * 0.012,
    )
  }) +
  line(`M0 0V${-length * 0.7}`, light, length * 0.016) +
  at(
    0,
    -length * 0.78,
    path(
      `M0 ${length * 0.22}C${-length * 0.24} ${length * 0.1} ${-length * 0.22} ${-length * 0.2} 0 ${-length * 0.22}C${length * 0.22} ${-length * 0.2} ${length * 0.24} ${length * 0.1} 0 ${length * 0.22}Z`,
      light,
    ) +
      path(
        `M0 ${length * 0.2}C${-length * 0.21} ${length * 0.09} ${-length * 0.19} ${-length * 0.18} 0 ${-length * 0.2}C${length * 0.19} ${-length * 0.18} ${length * 0.21} ${length * 0.09} 0 ${length * 0.2}Z`,
        green,
      ) +
      ellipse(0, -length * 0.01, length * 0.125, length * 0.14, gold) +
      ellipse(0, length * 0.012, length * 0.095, length * 0.11, blue) +
      path(
        `M0 ${length * 0.09}C${-length * 0.08} ${length * 0.04} ${-length * 0.07} ${-length * 0.06} 0 ${-length * 0.03}C${length * 0.07} ${-length * 0.06} ${length * 0.08} ${length * 0.04} 0 ${length * 0.09}Z`,
        '#15224a',
      ),
  )

export const peacock = ({ ground = '#f0e0bd', size = 1 } = {}, transform = '') => {
  const [w, h] = [170, 210]
  const eye = (x, y) => at(x, y, peacockEye(190))
  return tiling(
    w,
    h,
    rect(0, 0, w, h, ground) +
      dots(9, 60, 200, '#a9814a', 1.8) +
      [
        [0, 210],
        [w, 210],
        [w / 2, 105],
        [w / 2, 315],
        [0, 0],
        [w, 0],
        [w / 2, -105],
        [0, 420],
        [w, 420],
      ]
        .map(([x, y]) => eye(x, y))
        .join(''),
    `${transform} scale(${size})`,
  )
}

export const tobaccoCoffee = (
  { ground = '#efe1c0', moss = '#4f6a38', brick = '#a8452c', size = 1 } = {},
  transform = '',
) => {
  const w = 300
  const cherry = (x, y) =>
    [
      [-16, 6],
      [14, 0],
      [0, 26],
    ]
      .map(
        ([dx, dy]) =>
          circle(x + dx, y + dy, 14, '#f7ecd2') +
          circle(x + dx, y + dy, 12, brick) +
          circle(x + dx - 3, y + dy - 4, 3, '#f0c9a8'),
      )
      .join('')
  const broad = (x, y, turn, color) =>
    at(x, y, leaf(176, 112, '#f7ecd2', { veins: 0 }) + at(0, -6, leaf(162, 100, color, { veins: 7 })), {
      rotate: turn,
    })
  const set = (ox, oy) =>
    broad(ox + 60, oy + 190, -28, moss) +
    broad(ox + 120, oy + 180, 34, '#6a8448') +
    broad(ox + 210, oy + 330, 12, '#6a8448') +
    broad(ox + 230, oy + 130, 60, moss) +
    cherry(ox + 90, oy + 215) +
    cherry(ox + 200, oy + 60) +
    line(`M${ox + 90} ${oy + 210}Q${ox + 150} ${oy + 260} ${ox + 205} ${oy + 330}`, brick, 4)
  return tiling(
    w,
    w,
    rect(0, 0, w, w, ground) +
      dots(5, 90, 300, '#b98f58', 2.2) +
      [-w, 0, w].map((ox) => [-w, 0].map((oy) => set(ox, oy)).join('')).join(''),
    `${transform} scale(${size})`,
  )
}

/** A row of tall triangles for the ends of a cloth. */
export const tumpal = (width, height, count, { ground, light, mid }) =>
  rect(0, 0, width, height, ground) +
  times(count, (index) => {
    const step = width / count
    const x = index * step
    return (
      path(`M${x} ${height}L${x + step / 2} 6L${x + step} ${height}Z`, light) +
      path(
        `M${x + step * 0.14} ${height}L${x + step / 2} ${height * 0.24}L${x + step * 0.86} ${height}Z`,
        mid,
      ) +
      path(
        `M${x + step * 0.3} ${height}L${x + step / 2} ${height * 0.5}L${x + step * 0.7} ${height}Z`,
        light,
      ) +
      circle(x + step / 2, height * 0.8, step * 0.06, ground)
    )
  })

/** Straight stripes: pairs of colour and width. */
export const stripes = (bands, { upright = true, scale = 1 } = {}, transform = '') => {
  const total = bands.reduce((sum, [, width]) => sum + width, 0)
  let offset = 0
  const body = bands
    .map(([color, width]) => {
      const drawn = upright
        ? rect(offset, 0, width + 0.6, 12, color)
        : rect(0, offset, 12, width + 0.6, color)
      offset += width
      return drawn
    })
    .join('')
  const thread = upright
    ? times(4, (index) => rect(0, index * 3, total, 1, index % 2 ? '#fff6e2' : '#2b1710', { opacity: 0.16 }))
    : times(4, (index) => rect(index * 3, 0, 1, total, index % 2 ? '#fff6e2' : '#2b1710', { opacity: 0.16 }))
  return tiling(upright ? total : 12, upright ? 12 : total, body + thread, `${transform} scale(${scale})`)
}

export const checks = (first, second, ground, { size = 60 } = {}, transform = '') =>
  tiling(
    size,
    size,
    rect(0, 0, size, size, ground) +
      rect(0, 0, size * 0.42, size, first, { opacity: 0.62 }) +
      rect(0, 0, size, size * 0.42, first, { opacity: 0.62 }) +
      rect(size * 0.66, 0, size * 0.07, size, second) +
      rect(0, size * 0.66, size, size * 0.07, second) +
      times(
        10,
        (index) =>
          rect(0, index * size * 0.1, size, 1.4, '#2b1710', { opacity: 0.13 }) +
          rect(index * size * 0.1, 0, 1.4, size, '#fff6e2', { opacity: 0.16 }),
      ),
    transform,
  )

/** Fine threads over any cloth. */
export const threads = (opacity = 0.16) =>
  tiling(
    8,
    8,
    group(
      { opacity },
      rect(0, 0, 8, 1.6, '#2b1710') +
        rect(0, 4, 8, 1.6, '#fff6e2') +
        rect(0, 0, 1.6, 8, '#2b1710') +
        rect(4, 0, 1.6, 8, '#fff6e2'),
    ),
  )
