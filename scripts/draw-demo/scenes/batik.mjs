import { at, circle, clipped, ellipse, group, line, path, rect, times } from '../svg.mjs'
import { flatShadow, shade, shadow } from '../shading.mjs'
import { arch, boards, leafShadow, sun, surface, table, windowLight } from '../stages.mjs'
import { blossom, leaf } from '../botanicals.mjs'
import { swingTag } from '../labels.mjs'
import {
  ceplok,
  geblekRenteng,
  kawung,
  parang,
  peacock,
  peacockEye,
  tobaccoCoffee,
  truntum,
  tumpal,
} from '../motifs.mjs'
import { cushion, foldedCloth, fringe, hanging, laidCloth, rod } from '../cloths.mjs'
import { coffeeBranch } from './kopi.mjs'
import { box, oval, smooth } from '../shapes.mjs'
import { heap, coffeeBean } from '../foods.mjs'
import { rope } from '../weave.mjs'
import { C } from '../palette.mjs'

/** The copper pen that draws with hot wax. */
const canting = () =>
  path(box(-16, 0, 32, 300, 14), '#b07a45') +
  shade(box(-16, 0, 32, 300, 14), { opacity: 0.45 }) +
  path('M-15 10Q-24 -30 -10 -50H10Q24 -30 15 10Z', '#8a5a30') +
  path('M-44 -60C-50 -120 50 -120 44 -60C40 -30 -40 -30 -44 -60Z', '#c9743a') +
  shade('M-44 -60C-50 -120 50 -120 44 -60C40 -30 -40 -30 -44 -60Z', { opacity: 0.45 }) +
  ellipse(0, -96, 38, 13, '#7d3f1c') +
  ellipse(0, -95, 28, 8, '#3a1d10') +
  line('M-36 -70Q-70 -70 -80 -36', '#c9743a', 9)

const geblekCloth = () => {
  const dark = { ground: '#1d3365', light: '#f4e8cd', mid: '#8fb0c9', size: 1 }
  return (
    table({
      wall: '#ecdcbd',
      ground: '#a67a50',
      y: 1010,
      behind: leafShadow(820, -60, { rotate: 24, scale: 1.1 }),
    }) +
    line('M180 150V1040M1020 150V1040', '#8a5a34', 26) +
    line('M120 1050H250M950 1050H1080', '#8a5a34', 26) +
    hanging(235, 170, 730, 760, geblekRenteng(dark, 'translate(235 170)'), {
      pleats: 5,
      over: at(218, 830, tumpal(770, 110, 11, { ground: '#14244b', light: '#f4e8cd', mid: '#c9743a' })),
    }) +
    rod(150, 158, 900) +
    shadow(860, 1120, 190, { height: 30 }) +
    at(330, 1090, canting(), { rotate: 74 }) +
    at(
      880,
      1100,
      path('M-100 -60C-96 20 -60 30 0 30S96 20 100 -60Z', '#4a4541') +
        shade('M-100 -60C-96 20 -60 30 0 30S96 20 100 -60Z', { opacity: 0.5 }) +
        ellipse(0, -60, 100, 24, '#615b55') +
        ellipse(0, -58, 84, 18, '#c98a35') +
        ellipse(-18, -62, 40, 6, '#f0c877'),
    )
  )
}

const kawungCloth = () =>
  table({
    wall: '#e3c49a',
    ground: '#8a5a36',
    y: 760,
    behind: arch('#c08a52', { x: 600, w: 760, top: 80, y: 765 }),
  }) +
  shadow(580, 1000, 800, { height: 150 }) +
  at(
    540,
    1000,
    foldedCloth({
      w: 720,
      depth: 520,
      layers: 5,
      thick: 46,
      lean: 130,
      back: '#5f3519',
      paint: (transform) =>
        kawung({ ground: '#57301a', light: '#f2e0ba', mid: '#b97d3e', size: 136 }, transform),
    }),
  ) +
  at(600, 560, swingTag(180, 128, { text: 'KAWUNG', rotate: -10 })) +
  at(
    985,
    1100,
    group(
      {},
      path(box(-110, -46, 220, 92, 8), '#b5652f'),
      shade(box(-110, -46, 220, 92, 8), { opacity: 0.45 }),
      times(7, (index) => line(`M${-96 + index * 32} -46V46`, '#7d3f1c', 5)),
      line('M-110 -16H110M-110 16H110', '#7d3f1c', 5),
      line('M-60 -46C-60 -130 60 -130 60 -46', '#8a4a22', 20),
      line('M-56 -60C-50 -116 50 -116 56 -60', '#c98a50', 5),
    ),
    { rotate: -6 },
  )

const peacockCloth = () =>
  surface('#a9b79a') +
  at(
    560,
    590,
    laidCloth(860, 980, peacock({ ground: '#f1e2bf', size: 1.16 }, 'translate(-430 -490)'), '#e6d3a6', {
      fold: 300,
      border: '#234c46',
    }),
    { rotate: -7 },
  ) +
  at(1010, 1150, peacockEye(560), { rotate: 8 }) +
  at(120, 1150, peacockEye(420), { rotate: -3 })

const parangShawl = () => {
  const p = { ground: '#1b2a49', light: '#f0e0be', mid: '#9a6636' }
  const paint = (x) => parang({ ...p, size: 0.72 }, `translate(${x} 0)`)
  return (
    table({
      wall: '#e7d0b2',
      ground: '#b58e63',
      y: 1060,
      behind: sun('#cf8d5a', { x: 600, y: 560, r: 400 }),
    }) +
    hanging(640, 220, 250, 560, paint(40), { pleats: 3, depth: 16 }) +
    fringe(635, 780, 260, 92, ['#f0e0be', '#9a6636', '#1b2a49'], { seed: 5 }) +
    hanging(340, 220, 330, 700, paint(0), {
      pleats: 4,
      depth: 18,
      over: rect(330, 838, 400, 14, '#f0e0be') + rect(330, 866, 400, 26, '#9a6636'),
    }) +
    fringe(332, 922, 346, 104, ['#f0e0be', '#9a6636', '#1b2a49']) +
    rod(190, 206, 830, { color: '#7d4f2c' }) +
    line('M330 206V80M880 206V80', '#c9a36a', 8) +
    path('M338 200Q480 164 668 200V236H338Z', paint(0)) +
    shade('M338 200Q480 164 668 200V236H338Z', { from: 'bottom', opacity: 0.4 }) +
    path('M640 200Q760 172 888 200V232H640Z', paint(40)) +
    shade('M640 200Q760 172 888 200V232H640Z', { from: 'bottom', opacity: 0.4 })
  )
}

const tobaccoCloth = () =>
  boards('#bf9468', { count: 4, seed: 11 }) +
  at(
    610,
    570,
    laidCloth(900, 860, tobaccoCoffee({ size: 1.06 }, 'translate(-450 -430)'), '#dcc79c', {
      fold: 240,
      border: '#7a3a22',
      over: at(-450, 320, tumpal(900, 110, 12, { ground: '#4f6a38', light: '#f4e6c6', mid: '#a8452c' })),
    }),
    { rotate: 5 },
  ) +
  at(90, 1090, coffeeBranch(430), { rotate: -6 }) +
  at(1110, 180, leaf(300, 190, '#7a9150', { veins: 8, shaded: true }), { rotate: 155 }) +
  heap(5, 9, [640, 1080, 300, 70], () => coffeeBean(24))

const cushions = () =>
  table({
    wall: '#dfe0d0',
    ground: '#a98a63',
    y: 900,
    behind:
      windowLight('#fffbe8', { x: 130, y: 70, opacity: 0.9 }) +
      leafShadow(760, -70, { rotate: 20, scale: 1.2 }),
  }) +
  path(box(60, 900, 1080, 70, 18), '#8a5a34') +
  shade(box(60, 900, 1080, 70, 18), { from: 'bottom', start: 0.1, opacity: 0.5 }) +
  path(box(120, 966, 56, 234, 0), '#6f4526') +
  path(box(1024, 966, 56, 234, 0), '#6f4526') +
  at(
    780,
    590,
    cushion(
      540,
      540,
      truntum({ ground: '#f2e4c6', light: '#7a4a26', mid: '#27426f', size: 96 }, 'translate(-270 -270)'),
      { piping: '#8a5a34' },
    ),
    { rotate: 9 },
  ) +
  at(430, 635, cushion(580, 560, truntum({ size: 104 }, 'translate(-290 -280)'), { piping: '#c98a3c' }), {
    rotate: -5,
  })

const purse = () => {
  const d = smooth([
    [-400, -180],
    [-200, -214],
    [0, -218],
    [200, -214],
    [400, -180],
    [430, 40],
    [400, 240],
    [200, 268],
    [0, 272],
    [-200, 268],
    [-400, 240],
    [-430, 40],
  ])
  return (
    surface('#d7b89a') +
    path(oval(600, 600, 520, 520), '#e6cdb0') +
    shade(oval(600, 600, 520, 520), { from: 'corner', opacity: 0.2 }) +
    at(
      600,
      600,
      flatShadow(d, { dx: 22, dy: 34, amount: 18, opacity: 0.42 }) +
        path(d, ceplok({ size: 156 }, 'translate(-390 -234)')) +
        clipped(
          d,
          rect(-440, -230, 880, 74, '#5f2416'),
          line('M-440 -156H440', '#2b1009', 5, { opacity: 0.5 }),
        ) +
        shade(d, { from: 'rim', start: 0.5, opacity: 0.45 }) +
        shade(d, { from: 'bottom', start: 0.6, opacity: 0.3 }) +
        line(d, '#5f2416', 9) +
        line(
          smooth([
            [-372, -140],
            [0, -150],
            [372, -140],
            [404, 40],
            [376, 220],
            [0, 250],
            [-376, 220],
            [-404, 40],
          ]),
          '#f7e8c8',
          3,
          { strokeDasharray: '16 10', opacity: 0.85 },
        ) +
        line('M-384 -192Q0 -232 384 -192', '#d9b45c', 22) +
        line('M-384 -192Q0 -232 384 -192', '#7d5a1c', 20, { strokeDasharray: '4 9', strokeLinecap: 'butt' }) +
        at(
          240,
          -208,
          path(box(-20, -20, 56, 40, 10), '#e6c873') +
            shade(box(-20, -20, 56, 40, 10), { opacity: 0.4 }) +
            rope('M36 0Q90 10 104 70', 11, '#9d3f27') +
            times(7, (index) =>
              line(
                `M104 76q${(index - 3) * 5} 40 ${(index - 3) * 9} 92`,
                index % 2 ? '#e0a23a' : '#9d3f27',
                7,
              ),
            ) +
            circle(104, 76, 13, '#5f2416'),
        ),
      { rotate: -8 },
    ) +
    at(190, 1040, blossom(78, '#fbf3e1', C.turmeric)) +
    at(300, 1100, blossom(54, '#fbf3e1', C.turmeric), { rotate: 30 }) +
    at(1040, 190, leaf(220, 90, C.moss, { shaded: true }), { rotate: -140 })
  )
}

export const batik = {
  'batik-tulis-geblek-renteng': { draw: geblekCloth },
  'batik-cap-kawung-soga': { draw: kawungCloth },
  'batik-tulis-merak-ponorogo': { draw: peacockCloth },
  'selendang-batik-parang': { draw: parangShawl },
  'batik-daun-tembakau-kopi': { draw: tobaccoCloth },
  'sarung-bantal-batik-truntum': { draw: cushions },
  'dompet-batik-ceplok': { draw: purse },
}
