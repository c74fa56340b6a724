import { at, circle, clipped, ellipse, group, line, path, rect, times } from '../svg.mjs'
import { shade, shadow } from '../shading.mjs'
import { arch, boards, leafShadow, sun, table, tiles, windowLight } from '../stages.mjs'
import {
  cinnamon,
  clove,
  leaf,
  lemongrass,
  lime,
  peaFlower,
  rhizome,
  rhizomeSlice,
  sprig,
} from '../botanicals.mjs'
import { label } from '../labels.mjs'
import { carton, pouch } from '../packs.mjs'
import { bottle, cup, glassOf, jar, lid, steam, twistCap } from '../vessels.mjs'
import { heap } from '../foods.mjs'
import { box, oval, smooth } from '../shapes.mjs'
import { word } from '../lettering.mjs'
import { C } from '../palette.mjs'

const sappanShaving = (random) =>
  line(
    `M-60 0q30 ${-40 * random() - 10} 60 0t60 -6`,
    ['#c2452f', '#d6704a', '#a93522'][Math.floor(random() * 3)],
    10,
  )
const rockSugar = (size = 40) =>
  path(
    `M${-size} ${size * 0.3}L${-size * 0.6} ${-size * 0.6}L${size * 0.3} ${-size * 0.8}L${size} ${-size * 0.1}L${size * 0.5} ${size * 0.7}Z`,
    '#f6ecd2',
  ) +
  path(
    `M${-size * 0.6} ${-size * 0.6}L${-size * 0.1} ${size * 0.1}L${size * 0.5} ${size * 0.7}L${-size} ${size * 0.3}Z`,
    '#e2d0a4',
  ) +
  line(`M${-size * 0.6} ${-size * 0.6}L${-size * 0.1} ${size * 0.1}L${size} ${-size * 0.1}`, '#ffffff', 3)

const uwuh = () => {
  const bundle = (x, y, turn) =>
    at(
      x,
      y,
      path('M-96 0C-110 -80 -80 -150 -26 -176Q0 -150 26 -176C80 -150 110 -80 96 0Q0 34 -96 0Z', '#f1e6cb', {
        opacity: 0.92,
      }) +
        clipped(
          'M-96 0C-110 -80 -80 -150 -26 -176Q0 -150 26 -176C80 -150 110 -80 96 0Q0 34 -96 0Z',
          heap(x, 26, [-90, -120, 180, 130], (random, index) =>
            index % 4 === 0 ? leaf(80, 34, '#8a6a3c') : sappanShaving(random),
          ),
        ) +
        path('M-96 0C-110 -80 -80 -150 -26 -176Q0 -150 26 -176C80 -150 110 -80 96 0Q0 34 -96 0Z', '#fff8e8', {
          opacity: 0.22,
        }) +
        path('M-26 -176Q-70 -230 -40 -236Q0 -216 40 -236Q70 -230 26 -176Q0 -160 -26 -176Z', '#f1e6cb') +
        line('M-30 -176Q0 -160 30 -176', '#b0402c', 9) +
        line('M10 -170q30 30 24 64M6 -170q-4 34 -18 56', '#b0402c', 5),
      { rotate: turn },
    )
  return (
    table({
      wall: '#ecc9a8',
      ground: '#9c6a44',
      y: 780,
      behind: arch('#7d3328', { x: 760, w: 600, top: 100, y: 785 }),
    }) +
    shadow(760, 990, 380) +
    steam(760, 570, { height: 220 }) +
    at(
      760,
      990,
      glassOf({
        w: 320,
        h: 420,
        taper: 40,
        liquid: '#b4261c',
        level: 0.84,
        froth: '#d9563b',
        inside:
          at(-30, -70, cinnamon(230, 30), { rotate: 18 }) +
          at(60, -40, leaf(170, 60, '#6c4a2a'), { rotate: 24 }) +
          heap(3, 8, [-110, -60, 220, 50], sappanShaving),
      }),
    ) +
    shadow(260, 1010, 260, { height: 40 }) +
    bundle(250, 1000, -6) +
    bundle(440, 1060, 7) +
    at(900, 1100, cinnamon(220, 36), { rotate: 74 }) +
    at(660, 1110, rockSugar(44)) +
    at(760, 1122, rockSugar(32), { rotate: 60 }) +
    heap(6, 6, [140, 1090, 200, 60], () => clove(46)) +
    at(1060, 1060, rhizomeSlice(52)) +
    at(1120, 1100, rhizomeSlice(46, '#f0cf7e', '#cfa56a', 4)) +
    label(300, 520, {
      w: 330,
      h: 190,
      shape: 'ticket',
      words: ['WEDANG', 'UWUH'],
      size: 56,
      textY: -24,
      ink: '#7d2a1c',
      accent: C.turmeric,
      rotate: -3,
    })
  )
}

const turmericBottle = () =>
  table({ wall: '#f6dd9f', ground: '#b9803c', y: 830, behind: sun('#f2b43c', { x: 560, y: 500, r: 400 }) }) +
  shadow(540, 1000, 320) +
  at(
    540,
    1000,
    bottle({
      profile: [
        [132, 0],
        [140, 24],
        [140, 420],
        [120, 500],
        [64, 580],
        [54, 640],
        [54, 700],
      ],
      liquid: '#e08a1e',
      level: 0.86,
      inside: rect(-150, -70, 300, 80, '#b9631a', { opacity: 0.5 }),
      cap: twistCap(124, 74, '#4b6b3a'),
      label: label(0, -250, {
        w: 236,
        h: 290,
        shape: 'arch',
        words: ['KUNYIT', 'ASAM'],
        icon: at(0, 6, rhizome(66, { skin: '#c98436', flesh: '#f08c1c' })),
        iconY: -0.18,
        textY: 40,
        size: 46,
        ink: '#8c4a12',
        accent: C.leaf,
      }),
    }),
  ) +
  shadow(860, 1050, 230) +
  at(860, 1050, glassOf({ w: 210, h: 230, taper: 22, liquid: '#e6951f', level: 0.8 })) +
  at(250, 1070, rhizome(160, { skin: '#c47f35', flesh: '#f28c18', seed: 5 })) +
  at(430, 1120, rhizomeSlice(48, '#f28c18', '#b9742c', 3)) +
  at(520, 1135, rhizomeSlice(42, '#f28c18', '#b9742c', 8)) +
  at(
    1010,
    1120,
    path(
      smooth([
        [-110, 10],
        [-90, -40],
        [-30, -46],
        [0, -26],
        [40, -50],
        [90, -30],
        [110, 20],
        [60, 36],
        [0, 20],
        [-60, 40],
      ]),
      '#7d4a2a',
    ) +
      shade(
        smooth([
          [-110, 10],
          [-90, -40],
          [-30, -46],
          [0, -26],
          [40, -50],
          [90, -30],
          [110, 20],
          [60, 36],
          [0, 20],
          [-60, 40],
        ]),
        { from: 'bottom', opacity: 0.5 },
      ),
  ) +
  at(160, 840, sprig(3, 130, 60, C.leaf), { rotate: 14 })

const riceGrain = (random) =>
  ellipse(0, 0, 13, 5, random() > 0.5 ? '#f7eed8' : '#e9d9b4') +
  ellipse(-3, -1.4, 6, 1.6, '#ffffff', { opacity: 0.8 })
const riceRoot = () =>
  boards('#b9a37c', { count: 4, seed: 7 }) +
  group({ opacity: 0.3 }, path(oval(640, 640, 330, 330), '#3d2412')) +
  path(oval(610, 610, 330, 330), '#e9d3ac') +
  shade(oval(610, 610, 330, 330), { from: 'corner', opacity: 0.35 }) +
  line(oval(610, 610, 318, 318), '#ffffff', 6, { opacity: 0.6 }) +
  path(oval(610, 610, 270, 270), '#dcb87c') +
  shade(oval(610, 610, 270, 270), { from: 'rim', start: 0.4, opacity: 0.45 }) +
  heap(61, 520, [420, 420, 380, 380], (random) =>
    circle(0, 0, 2 + random() * 4, random() > 0.5 ? '#c99e5c' : '#f1dcae', { opacity: 0.8 }),
  ) +
  path('M430 560Q520 460 650 500Q760 540 790 640Q700 600 620 640Q520 690 430 560Z', '#e8cc98', {
    opacity: 0.75,
  }) +
  at(
    720,
    560,
    path('M-44 40C-60 -30 -20 -70 30 -60C80 -50 92 10 60 46C30 76 -30 80 -44 40Z', '#8a5a34') +
      ellipse(8, 0, 44, 40, '#6d4225') +
      ellipse(8, 6, 38, 30, '#dcb87c') +
      path('M44 -44Q170 -150 300 -214Q330 -216 322 -190Q200 -100 62 -14Z', '#9a6840') +
      shade('M44 -44Q170 -150 300 -214Q330 -216 322 -190Q200 -100 62 -14Z', { from: 'bottom', opacity: 0.5 }),
  ) +
  heap(62, 60, [90, 900, 330, 180], riceGrain) +
  at(250, 290, rhizome(150, { skin: '#b98a5a', flesh: '#fbf1dd', seed: 6 }), { rotate: -20 }) +
  at(980, 980, rhizomeSlice(66, '#fbf3e1', '#b98a5a', 2)) +
  at(1070, 900, rhizomeSlice(56, '#fbf3e1', '#b98a5a', 5)) +
  at(900, 1070, rhizomeSlice(54, '#fbf3e1', '#b98a5a', 9)) +
  label(560, 1065, {
    w: 420,
    h: 150,
    shape: 'ticket',
    words: ['BERAS KENCUR'],
    size: 46,
    textY: 0,
    ink: C.soga,
    accent: C.leaf,
    rotate: -2,
  })

const redGinger = () =>
  table({
    wall: '#e5b79a',
    ground: '#8f3f2c',
    y: 830,
    behind: tiles('#c47d5c', { y: 830, opacity: 0.3, size: 240 }),
  }) +
  shadow(500, 1000, 500) +
  at(
    500,
    1000,
    pouch({
      w: 470,
      h: 720,
      color: '#d99a3c',
      window: 'leaf',
      windowSize: 300,
      windowY: -180,
      inside:
        rect(-200, -200, 400, 400, '#d8933a') +
        heap(71, 520, [-170, -140, 340, 280], (random) =>
          circle(0, 0, 2 + random() * 4, random() > 0.5 ? '#f2c878' : '#a8641f'),
        ),
      label:
        label(0, -470, { w: 330, h: 230, shape: 'arch', words: [], accent: C.brick }) +
        at(0, -505, rhizome(66, { skin: '#b5563d', flesh: '#f0c070' })) +
        word('JAHE MERAH', 0, -415, { height: 44, fit: 270, color: C.brick, weight: 15 }),
    }),
  ) +
  shadow(900, 1030, 280) +
  steam(890, 830, { height: 190 }) +
  at(890, 1030, cup({ w: 280, h: 190, color: '#3f6b62', liquid: '#b8702a', crema: '#d9984a', handle: 1 })) +
  at(240, 1100, rhizome(150, { skin: '#b0533c', flesh: '#f2c774', seed: 7 }), { rotate: 6 }) +
  at(640, 1120, lemongrass(330), { rotate: 96 }) +
  at(430, 1125, rhizomeSlice(50, '#f2c774', '#a84b35', 6))

const syrup = () =>
  table({
    wall: '#d3dfc0',
    ground: '#93a06a',
    y: 820,
    behind:
      leafShadow(20, -80, { scale: 1.2, rotate: -16, color: '#3f5a30', opacity: 0.2 }) +
      arch('#a5bd86', { x: 640, w: 640, top: 90, y: 825 }),
  }) +
  shadow(500, 1000, 270) +
  at(
    500,
    1000,
    bottle({
      profile: [
        [112, 0],
        [118, 20],
        [112, 330],
        [78, 450],
        [46, 560],
        [42, 700],
        [48, 720],
      ],
      liquid: '#c5cf78',
      level: 0.74,
      cap: lid('cork', 82),
      inside: at(20, -20, lemongrass(470, { bend: 6 }), { rotate: 2 }),
      label: label(0, -200, {
        w: 196,
        h: 220,
        shape: 'rect',
        words: ['SERAI', 'NIPIS'],
        icon: lime(36),
        iconY: -0.24,
        textY: 16,
        size: 42,
        ink: C.moss,
        accent: C.turmeric,
      }),
    }),
  ) +
  shadow(840, 1040, 290) +
  at(
    840,
    1040,
    glassOf({
      w: 250,
      h: 360,
      taper: 26,
      liquid: '#dbe09a',
      level: 0.86,
      inside:
        [
          [-50, -210, 12],
          [36, -250, -14],
          [-10, -130, 30],
          [60, -150, 8],
        ]
          .map(([x, y, turn]) =>
            at(
              x,
              y,
              path(box(-40, -40, 80, 80, 14), '#ffffff', { opacity: 0.55 }) +
                line('M-26 20V-26H16', '#ffffff', 6, { opacity: 0.8 }),
              { rotate: turn },
            ),
          )
          .join('') + at(-40, -90, lime(48)),
    }),
  ) +
  at(930, 690, lime(72), { rotate: 10 }) +
  at(230, 1100, lime(86)) +
  at(
    340,
    1125,
    path(oval(0, 0, 78, 70), '#7fa03e') +
      shade(oval(0, 0, 78, 70), { opacity: 0.5 }) +
      circle(72, -6, 10, '#5f7d2c'),
  ) +
  at(640, 1140, lemongrass(380), { rotate: 98 })

const blueTea = () =>
  table({ wall: '#d7d3e6', ground: '#7a7fa8', y: 800, behind: sun('#a9a5cf', { x: 420, y: 500, r: 360 }) }) +
  shadow(400, 985, 400) +
  at(
    400,
    985,
    jar({
      w: 410,
      h: 500,
      neck: 330,
      shoulder: 90,
      fill: 0.82,
      lidKind: 'cork',
      back: '#232c6e',
      inside: heap(
        81,
        70,
        [-200, -430, 400, 420],
        (random) =>
          path(
            'M0 40C-50 16 -46 -44 0 -40C46 -44 50 16 0 40Z',
            ['#2a3690', '#38459f', '#1f2a74'][Math.floor(random() * 3)],
          ) + line('M0 24Q-10 -6 -16 -24M0 24Q10 -6 16 -24', '#6b78cf', 3),
      ),
      label: label(0, -200, {
        w: 250,
        h: 210,
        shape: 'oval',
        words: ['TELANG'],
        icon: peaFlower(46),
        iconY: -0.14,
        textY: 50,
        size: 38,
        ink: C.night,
        accent: '#2f3fa0',
      }),
    }),
  ) +
  shadow(860, 1030, 320) +
  steam(850, 790, { height: 200, color: '#ffffff' }) +
  at(
    850,
    1030,
    glassOf({
      w: 280,
      h: 240,
      taper: 40,
      liquid: '#3d53b8',
      level: 0.8,
      froth: '#7186db',
      inside: path('M-140 -60Q0 -120 140 -50V0H-140Z', '#7a4aa8', { opacity: 0.75 }),
    }),
  ) +
  at(230, 1090, peaFlower(72), { rotate: -20 }) +
  at(370, 1115, peaFlower(56), { rotate: 30 }) +
  at(150, 1010, leaf(130, 62, C.leaf), { rotate: -50 }) +
  at(640, 1110, lime(60)) +
  at(1050, 1100, peaFlower(50), { rotate: 10 })

const moringa = () => {
  const frond = (turn, scale = 1) =>
    group(
      {},
      line('M0 0Q10 -160 0 -330', '#5f7a34', 7) +
        times(6, (index) =>
          at(
            0,
            -60 - index * 46,
            [-1, 1]
              .map((side) =>
                at(
                  0,
                  0,
                  line(`M0 0q${side * 50} -14 ${side * 92} -30`, '#5f7a34', 4) +
                    [0.4, 0.72, 1]
                      .map(
                        (t) =>
                          ellipse(side * 92 * t, -30 * t - 18, 21, 15, index % 2 ? '#7ca04a' : '#8db058') +
                          ellipse(side * 92 * t, -30 * t + 16, 20, 14, '#6c913e'),
                      )
                      .join(''),
                ),
              )
              .join(''),
          ),
        ) +
        ellipse(0, -350, 24, 32, '#8db058'),
    ).replace('<g>', `<g transform="rotate(${turn}) scale(${scale})">`)
  const teaBag =
    path('M-70 0V-130L-30 -176H30L70 -130V0Z', '#f3ead2', { opacity: 0.95 }) +
    path('M-58 -8V-90H58V-8Z', '#7d9350', { opacity: 0.75 }) +
    shade('M-70 0V-130L-30 -176H30L70 -130V0Z', { opacity: 0.3 }) +
    line('M-30 -150H30', '#c9b98c', 4)
  return (
    table({
      wall: '#eee6c8',
      ground: '#b79f6c',
      y: 790,
      behind: windowLight('#fffbe6', { x: 640, y: 80, opacity: 0.85 }),
    }) +
    at(250, 800, frond(-24, 1.25)) +
    at(330, 830, frond(14, 1.1)) +
    shadow(430, 990, 480) +
    at(
      430,
      990,
      carton({
        w: 420,
        h: 470,
        depth: 170,
        color: '#55753c',
        face: at(
          0,
          0,
          times(9, (index) => at(-220 + index * 55, 190, leaf(90, 44, index % 2 ? '#6f9150' : '#47652f'))),
        ),
        label: label(0, -40, {
          w: 300,
          h: 250,
          shape: 'oval',
          words: ['TEH KELOR', 'ISI 20'],
          icon: at(0, 22, leaf(84, 40, C.leaf), { rotate: 20 }),
          iconY: -0.16,
          textY: 26,
          size: 44,
          ink: C.moss,
          accent: C.saffron,
        }),
      }),
    ) +
    shadow(880, 1030, 320) +
    steam(870, 840, { height: 180 }) +
    at(
      870,
      1030,
      cup({
        w: 310,
        h: 190,
        color: '#f6efdc',
        liquid: '#a8ac4c',
        crema: '#c4c878',
        band: times(9, (index) => at(-140 + index * 36, -60, leaf(56, 26, '#7a9a4c'))),
      }),
    ) +
    line('M800 850Q740 900 730 980', '#e9dcb8', 5) +
    at(722, 1060, path(box(-36, -70, 72, 84, 8), '#55753c') + at(0, 2, leaf(56, 26, '#cfe0a4'))) +
    at(560, 1110, teaBag, { rotate: 82, scale: 0.9 })
  )
}

export const minumanHerbal = {
  'wedang-uwuh': { draw: uwuh },
  'jamu-kunyit-asam': { draw: turmericBottle },
  'beras-kencur-bubuk': { draw: riceRoot },
  'jahe-merah-instan': { draw: redGinger },
  'sirup-serai-jeruk-nipis': { draw: syrup },
  'teh-bunga-telang': { draw: blueTea },
  'teh-daun-kelor-celup': { draw: moringa },
}
