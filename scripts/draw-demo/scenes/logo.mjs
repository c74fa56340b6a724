import { at, circle, darker, ellipse, group, lighter, line, path, rect, times } from '../svg.mjs'
import { shade } from '../shading.mjs'
import { surface } from '../stages.mjs'
import { chilli, coconutHalf, leaf } from '../botanicals.mjs'
import { peacockEye, stripes } from '../motifs.mjs'
import { box, oval } from '../shapes.mjs'
import { word } from '../lettering.mjs'

const house = (color) =>
  path('M-110 0L0 -96L110 0V116H-110Z', color) +
  path('M-140 6L0 -118L140 6L122 26L0 -82L-122 26Z', darker(color, 0.35)) +
  path(box(-28, 40, 56, 76, 6), '#fbf3e1')
const wave = (y, color) => line(`M-190 ${y}q48 -40 95 0t95 0t95 0t95 0`, color, 18)

/** Plain example emblems: a round field, one sign, one word. */
const emblem = ({ ground, field, ring, sign, text, ink = '#fbf3e1' }) => {
  const d = oval(600, 560, 430, 430)
  return (
    surface(ground) +
    path(oval(600, 560, 470, 470), ring) +
    path(d, field) +
    shade(d, { from: 'corner', opacity: 0.3 }) +
    times(48, (index) => at(600, 560, circle(0, -450, 8, lighter(field, 0.6)), { rotate: index * 7.5 })) +
    at(600, 500, sign) +
    word(text, 600, 800, { height: 84, fit: 520, color: ink, weight: 15 })
  )
}

const made = (options) => ({ size: 1200, quality: 76, draw: () => emblem(options()) })

export const logo = {
  'logo-desbumi': made(() => ({
    ground: '#f4e6ca',
    field: '#2f5f63',
    ring: '#e9a52f',
    text: 'DESBUMI',
    sign:
      at(-120, 40, house('#e9c46a'), { scale: 0.8 }) +
      at(120, 40, house('#d98127'), { scale: 0.8 }) +
      at(0, 60, house('#f4e6ca')),
  })),
  'logo-koperasi-bakti-migran-bersinar': made(() => ({
    ground: '#f6ead2',
    field: '#b5472c',
    ring: '#f2c14e',
    text: 'BERSINAR',
    sign:
      times(16, (index) => at(0, 0, path('M-18 -150L0 -260L18 -150Z', '#f2c14e'), { rotate: index * 22.5 })) +
      circle(0, 0, 132, '#f6dfa0') +
      at(
        -6,
        96,
        group(
          {},
          path('M-90 0C-100 -70 -50 -90 -30 -60L0 -10L40 -66C60 -90 100 -70 86 0Q0 60 -90 0Z', '#b5472c'),
        ),
      ) +
      circle(0, -40, 46, '#b5472c'),
  })),
  'logo-desbumi-ambulu': made(() => ({
    ground: '#f0dfc2',
    field: '#8f3f27',
    ring: '#5f8240',
    text: 'AMBULU',
    sign:
      at(-60, -150, chilli(300, '#e9583a'), { rotate: 20 }) +
      at(60, -150, chilli(290, '#f2b134'), { rotate: -16 }),
  })),
  'logo-kopi-ponorogo': made(() => ({
    ground: '#e9e0c6',
    field: '#1f4a44',
    ring: '#d9a441',
    text: 'KOPI',
    sign: [-50, -25, 0, 25, 50].map((turn) => at(0, 170, peacockEye(400), { rotate: turn })).join(''),
  })),
  'logo-kopi-pondok': made(() => ({
    ground: '#f4e6ca',
    field: '#6f4526',
    ring: '#d98127',
    text: 'PONDOK',
    sign: at(0, 20, house('#f2c14e'), { scale: 1.3 }),
  })),
  'logo-kopi-bringinan': made(() => ({
    ground: '#e6ead2',
    field: '#40592f',
    ring: '#c9a04a',
    text: 'BRINGINAN',
    sign:
      path('M-30 180Q-20 60 -26 -20H26Q20 60 30 180Z', '#c9a36a') +
      [
        [0, -110, 130],
        [-120, -50, 100],
        [120, -50, 100],
        [-60, -150, 90],
        [70, -160, 90],
      ]
        .map(([x, y, r]) => circle(x, y, r, '#8fae5c'))
        .join('') +
      line('M-90 10V110M-50 20V90M60 20V100M100 10V80', '#8fae5c', 10),
  })),
  'logo-kopi-gelanglor': made(() => ({
    ground: '#f4dfc6',
    field: '#3f3a5f',
    ring: '#e9a52f',
    text: 'GELANGLOR',
    sign: times(3, (index) =>
      ellipse(0, 70 - index * 90, 190 - index * 26, 66, 'none', {
        stroke: ['#f2c14e', '#e88f4a', '#f4e6ca'][index],
        strokeWidth: 30,
      }),
    ),
  })),
  'logo-kopi-ngendut': made(() => ({
    ground: '#f6e3cc',
    field: '#a5452c',
    ring: '#7a2a1c',
    text: 'NGENDUT',
    sign:
      path('M-190 -20C-180 140 -90 170 0 170S180 140 190 -20Z', '#3a2c26') +
      path(box(-216, -46, 432, 34, 16), '#5a463c') +
      [-90, 0, 90].map((x) => line(`M${x} -80c-34 -50 34 -70 0 -130`, '#f6e3cc', 18)).join(''),
  })),
  'logo-kopi-karangpatihan': made(() => ({
    ground: '#dfe6ea',
    field: '#27426f',
    ring: '#8fb0c9',
    text: 'KARANGPATIHAN',
    sign:
      circle(90, -120, 64, '#f2c14e') +
      path('M-230 160L-80 -110L10 40L90 -50L230 160Z', '#9dbccb') +
      path('M-230 160L-80 -110L-40 -44L-120 160Z', '#cfdde4') +
      path('M-230 160H230V186H-230Z', '#5f8240'),
  })),
  'logo-koppmi-kulon-progo': made(() => ({
    ground: '#f0e4cc',
    field: '#5a3a6b',
    ring: '#e9b13e',
    text: 'KOPPMI',
    sign: [
      [-110, 0, '#f2c14e'],
      [110, 0, '#e88f4a'],
      [0, 40, '#f4e6ca'],
    ]
      .map(
        ([x, y, color]) =>
          circle(x, y - 110, 62, color) +
          path(
            `M${x - 110} ${y + 140}C${x - 110} ${y - 40} ${x + 110} ${y - 40} ${x + 110} ${y + 140}Z`,
            color,
          ),
      )
      .join(''),
  })),
  'logo-p3a-kokap': made(() => ({
    ground: '#ecefdc',
    field: '#55753c',
    ring: '#a9703c',
    text: 'P3A KOKAP',
    sign:
      at(0, 20, coconutHalf(190)) +
      at(-60, -60, leaf(190, 80, '#b9cc86'), { rotate: -30 }) +
      at(60, -60, leaf(190, 80, '#b9cc86'), { rotate: 30 }),
  })),
  'logo-p3a-galur': made(() => ({
    ground: '#f4e8d2',
    field: '#2f6f86',
    ring: '#e9c46a',
    text: 'P3A GALUR',
    sign:
      circle(0, -60, 120, '#f2b84a') +
      rect(-220, -20, 440, 220, '#2f6f86') +
      wave(10, '#f4e6ca') +
      wave(70, '#9dd0d6') +
      wave(130, '#f4e6ca'),
  })),
  'logo-p3a-sentolo': made(() => ({
    ground: '#eedfc8',
    field: '#7d3f2c',
    ring: '#27426f',
    text: 'P3A SENTOLO',
    sign:
      path(
        box(-170, -200, 340, 360, 20),
        stripes([
          ['#27426f', 30],
          ['#f1e3c4', 8],
          ['#d9a441', 12],
          ['#f1e3c4', 8],
          ['#7d4b27', 20],
          ['#f1e3c4', 14],
        ]),
      ) +
      path(box(-200, -224, 400, 44, 20), '#c9a36a') +
      path(box(-200, 140, 400, 44, 20), '#c9a36a') +
      shade(box(-170, -200, 340, 360, 20), { opacity: 0.4 }),
  })),
}
