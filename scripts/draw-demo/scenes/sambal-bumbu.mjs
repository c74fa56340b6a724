import { at, between, circle, ellipse, group, line, path, pick, rect, times } from '../svg.mjs'
import { shade, shadow } from '../shading.mjs'
import { arch, boards, hills, leafShadow, sun, table, tiles } from '../stages.mjs'
import {
  bananaLeaf,
  chilli,
  coconutHalf,
  garlic,
  leaf,
  rhizome,
  shallot,
  sprig,
  starAnise,
} from '../botanicals.mjs'
import { label } from '../labels.mjs'
import { pouch } from '../packs.mjs'
import { bottle, dish, jar, mortar, twistCap } from '../vessels.mjs'
import { anchovy, heap, peanut, peanutPod, sugarMoon } from '../foods.mjs'
import { rope } from '../weave.mjs'
import { blob, box } from '../shapes.mjs'
import { C } from '../palette.mjs'

const fleck = (colors, low, high) => (random) =>
  path(
    blob(random, between(random, low, high), between(random, low * 0.6, high * 0.6), {
      points: 6,
      rough: 0.25,
    }),
    pick(random, colors),
  )

const garlicSambal = () =>
  table({ wall: '#f3c9a5', ground: '#c2703f', y: 830, behind: sun('#e88f4a', { x: 600, y: 500, r: 410 }) }) +
  shadow(600, 1000, 420) +
  at(
    600,
    1000,
    jar({
      w: 430,
      h: 520,
      neck: 350,
      shoulder: 70,
      fill: 0.84,
      lidKind: 'cloth',
      lidColor: C.chilli,
      back: '#b8331a',
      inside:
        heap(91, 260, [-220, -440, 440, 440], fleck(['#d8432a', '#a82612', '#e8693a', '#c8331f'], 8, 26)) +
        heap(92, 60, [-200, -430, 400, 420], fleck(['#f3d9a4', '#f7ecd2', '#c97b9a'], 6, 15)) +
        heap(93, 44, [-200, -430, 400, 420], () => ellipse(0, 0, 6, 4, '#f7dc8a')),
      label: label(0, -200, {
        w: 270,
        h: 210,
        shape: 'ticket',
        words: ['SAMBAL', 'BAWANG'],
        size: 56,
        textY: -26,
        ink: '#8f2615',
        accent: C.leaf,
      }),
    }),
  ) +
  at(215, 1050, shallot(110)) +
  at(330, 1085, shallot(92, { color: '#b9527a' }), { rotate: 24 }) +
  at(900, 1050, garlic(98)) +
  at(990, 1080, chilli(170), { rotate: -70 }) +
  at(1020, 1110, chilli(150, '#d8402a'), { rotate: -104 }) +
  at(860, 1120, chilli(130, '#e06a2a'), { rotate: -84 }) +
  at(150, 1110, chilli(130, '#5f8240'), { rotate: -60 })

const anchovySambal = () =>
  table({
    wall: '#bdd3d6',
    ground: '#6f8f93',
    y: 790,
    behind: hills(['#a9c8cc', '#8fb8be', '#74a5ad'], { y: 830, seed: 21 }),
  }) +
  shadow(570, 1040, 800, { height: 120 }) +
  at(
    560,
    850,
    mortar({
      r: 400,
      inside:
        ellipse(0, 6, 350, 104, '#8f2f17') +
        heap(95, 170, [-300, -76, 600, 130], fleck(['#b5391c', '#d2552c', '#8a2410'], 14, 34)) +
        heap(96, 22, [-280, -90, 520, 120], (random) => anchovy(random, 170), { turn: 200 }) +
        heap(97, 24, [-270, -80, 520, 120], () => peanut(28)),
    }),
  ) +
  label(960, 560, {
    w: 250,
    h: 210,
    shape: 'tag',
    words: ['SAMBAL', 'TERI'],
    size: 50,
    textY: -14,
    ink: '#8f2615',
    accent: '#3f6f78',
    rotate: 6,
  }) +
  at(1010, 1090, chilli(150), { rotate: -80 }) +
  at(
    180,
    1120,
    anchovy(() => 0.2, 190),
    { rotate: -10 },
  ) +
  at(
    250,
    1090,
    anchovy(() => 0.7, 170),
    { rotate: 14 },
  ) +
  heap(98, 5, [860, 1110, 200, 40], () => peanut(28))

const pecel = () =>
  boards('#a9744a', { count: 5, seed: 5 }) +
  at(120, 420, bananaLeaf(1000, 420), { rotate: 12 }) +
  at(
    600,
    560,
    group(
      { opacity: 0.32 },
      path(box(-270, -190, 560, 420, 40), '#2f180c', { transform: 'translate(16 26)' }),
    ) +
      path(box(-280, -200, 560, 400, 30), '#9a5a32') +
      shade(box(-280, -200, 560, 400, 30), { from: 'corner', start: 0.2, opacity: 0.5 }) +
      heap(101, 260, [-260, -180, 520, 360], fleck(['#b87242', '#8a4a26', '#c98a55', '#7a3d1e'], 8, 22)) +
      heap(102, 26, [-240, -160, 480, 320], fleck(['#b5331f', '#c8452a'], 5, 10)) +
      heap(103, 20, [-240, -160, 480, 320], () => peanut(17, '#dcae72')) +
      line('M-90 -200V200M96 -200V200', '#7a3d1e', 7, { opacity: 0.6 }),
    { rotate: -9 },
  ) +
  at(980, 250, sprig(4, 110, 48, '#476a33'), { rotate: 40 }) +
  at(200, 230, chilli(190), { rotate: -30 }) +
  at(290, 220, chilli(170, '#d8402a'), { rotate: 10 }) +
  at(200, 1000, peanutPod(170), { rotate: -30 }) +
  at(330, 1080, peanutPod(150), { rotate: 24 }) +
  heap(104, 8, [130, 1070, 160, 60], () => peanut(30)) +
  label(870, 1010, {
    w: 420,
    h: 190,
    shape: 'ticket',
    words: ['BUMBU PECEL', 'PONOROGO'],
    size: 48,
    textY: -22,
    ink: '#6a3318',
    accent: C.leaf,
    rotate: 3,
  })

const yellowBase = () =>
  table({
    wall: '#f5e3b5',
    ground: '#8f9a5c',
    y: 800,
    behind: tiles('#d6b04f', { y: 800, opacity: 0.3, size: 150 }),
  }) +
  shadow(480, 990, 420) +
  at(
    480,
    990,
    jar({
      w: 430,
      h: 450,
      neck: 400,
      shoulder: 40,
      fill: 0.9,
      lidKind: 'wood',
      lidColor: '#b98550',
      back: '#dd9a1f',
      inside:
        heap(111, 240, [-230, -410, 460, 420], fleck(['#e8ae35', '#c9841a', '#f0c35a', '#d8922a'], 10, 30)) +
        heap(112, 40, [-210, -400, 420, 400], fleck(['#8a5a1c', '#f6dfa0'], 4, 9)),
      label: label(0, -200, {
        w: 290,
        h: 170,
        shape: 'rect',
        words: ['BUMBU', 'KUNING'],
        size: 52,
        textY: -24,
        ink: '#7a4a10',
        accent: C.leaf,
      }),
    }),
  ) +
  at(
    890,
    1040,
    group(
      {},
      path('M-40 -30Q-160 -60 -170 10Q-160 80 -60 60Q0 50 40 20Z', '#b98550'),
      shade('M-40 -30Q-160 -60 -170 10Q-160 80 -60 60Q0 50 40 20Z', { from: 'bottom', opacity: 0.5 }),
      ellipse(-96, 0, 62, 34, '#8f5f33'),
      ellipse(-96, -6, 54, 30, '#e0a02a'),
      heap(113, 20, [-136, -22, 80, 30], fleck(['#f0c35a', '#c9841a'], 6, 14)),
      path('M20 -8Q140 -40 250 -40Q270 -30 256 -14Q150 6 30 26Z', '#a9743f'),
    ),
    { rotate: -10 },
  ) +
  at(230, 1080, rhizome(130, { skin: '#c47f35', flesh: '#f28c18', seed: 4 })) +
  at(1010, 900, shallot(80)) +
  at(920, 890, garlic(72)) +
  heap(
    114,
    8,
    [560, 1080, 180, 50],
    () => circle(2, 4, 24, '#8a6a45') + circle(0, 0, 24, '#dcc59a') + circle(-7, -8, 8, '#f6ead0'),
  ) +
  at(1090, 1000, leaf(200, 80, C.moss, { shaded: true }), { rotate: 60 })

const palmSugar = () =>
  table({
    wall: '#e9d3b0',
    ground: '#9d7244',
    y: 810,
    behind: hills(['#c3c79a', '#a9b37f', '#8fa069'], { y: 840, seed: 14 }),
  }) +
  at(
    1010,
    585,
    group(
      { opacity: 0.9 },
      times(
        1,
        () =>
          line('M0 220Q-30 0 30 -240', '#8a6a45', 34) +
          [-70, -38, -8, 24, 56, 88]
            .map((turn) =>
              at(30, -240, path('M0 0Q90 -70 240 -10Q110 -26 0 10Z', '#6f8f4a'), { rotate: turn - 90 }),
            )
            .join(''),
      ),
    ),
  ) +
  shadow(460, 1000, 500) +
  at(
    450,
    1000,
    pouch({
      w: 490,
      h: 720,
      color: '#eadfc4',
      seal: '#a9703c',
      window: 'arch',
      windowSize: 280,
      windowY: -200,
      inside:
        rect(-200, -200, 400, 400, '#a86b36') +
        heap(121, 700, [-160, -160, 320, 330], (random) =>
          circle(0, 0, between(random, 2, 6), pick(random, ['#c48a4c', '#8f5527', '#d9a767'])),
        ),
      label: label(0, -500, {
        w: 340,
        h: 180,
        shape: 'rect',
        words: ['GULA SEMUT', 'KELAPA'],
        size: 50,
        textY: -24,
        ink: '#5f3416',
        accent: C.leaf,
      }),
    }),
  ) +
  shadow(880, 1060, 300, { height: 44 }) +
  at(880, 960, coconutHalf(180)) +
  heap(122, 260, [640, 1060, 300, 70], (random) =>
    circle(0, 0, between(random, 3, 8), pick(random, ['#c48a4c', '#8f5527', '#d9a767', '#b07639'])),
  )

const sugarMoons = () =>
  table({
    wall: '#d8c3a0',
    ground: '#6f4a2e',
    y: 780,
    behind: arch('#a97a4c', { x: 590, w: 700, top: 90, y: 785 }) + leafShadow(700, -60, { rotate: 30 }),
  }) +
  shadow(560, 1010, 620, { height: 110 }) +
  [
    [560, 960],
    [552, 872],
    [568, 784],
    [558, 696],
  ]
    .map(([x, y], index) => at(x, y, sugarMoon(250, ['#8d5328', '#98602f', '#84491f', '#945a2b'][index])))
    .join('') +
  at(
    558,
    696,
    group(
      {},
      path('M-70 -80C-60 0 -80 120 -66 330Q-20 350 20 346C10 180 30 40 30 -86Z', '#b39a63'),
      shade('M-70 -80C-60 0 -80 120 -66 330Q-20 350 20 346C10 180 30 40 30 -86Z', { opacity: 0.45 }),
      line('M-40 -70C-30 40 -44 160 -40 330M-4 -74C-4 40 -14 180 -8 336', '#8a7242', 3, { opacity: 0.7 }),
    ),
  ) +
  rope('M300 800Q560 900 816 800', 16, '#d8b478') +
  rope('M540 600Q500 560 470 590Q490 630 540 606Q600 560 640 590Q620 636 544 610', 13, '#d8b478') +
  at(960, 1080, sugarMoon(130, '#98602f')) +
  at(
    230,
    1090,
    path('M-120 20L-60 -50L70 -60L130 10L60 60Z', '#7c461f') +
      path('M-120 20L-60 -50L70 -60L20 0Z', '#b57c46') +
      shade('M-120 20L-60 -50L70 -60L130 10L60 60Z', { from: 'bottom', opacity: 0.45 }),
  ) +
  heap(131, 12, [300, 1080, 160, 60], fleck(['#a86b36', '#8d5328'], 8, 18)) +
  label(905, 690, {
    w: 230,
    h: 200,
    shape: 'oval',
    words: ['GULA', 'JAWA'],
    size: 46,
    textY: -28,
    ink: '#5f3416',
    accent: C.clay,
    rotate: 5,
  })

const soySauce = () =>
  table({ wall: '#e6b98f', ground: '#5f3a25', y: 820, behind: sun('#c9673a', { x: 520, y: 480, r: 360 }) }) +
  shadow(500, 1000, 280) +
  at(
    500,
    1000,
    bottle({
      profile: [
        [118, 0],
        [122, 20],
        [122, 300],
        [122, 420],
        [70, 530],
        [46, 600],
        [44, 700],
        [50, 712],
      ],
      liquid: '#2b1209',
      glass: '#5a3a28',
      level: 0.9,
      cap: twistCap(112, 76, '#b5331f'),
      label: label(0, -220, {
        w: 216,
        h: 280,
        shape: 'arch',
        paper: '#f2c14e',
        words: ['KECAP', 'MANIS'],
        icon: at(
          0,
          4,
          ellipse(-24, 0, 22, 15, '#2b1209') +
            ellipse(24, 6, 22, 15, '#2b1209') +
            ellipse(0, -20, 22, 15, '#3d1d10'),
        ),
        iconY: -0.16,
        textY: 30,
        size: 44,
        ink: '#7a1f10',
        accent: '#7a1f10',
      }),
    }),
  ) +
  shadow(860, 1040, 280, { height: 40 }) +
  at(
    860,
    1000,
    dish({
      rx: 170,
      depth: 46,
      color: '#f3ead6',
      rim: C.indigo,
      inside: ellipse(0, 6, 132, 30, '#2b1209') + ellipse(-36, 0, 56, 8, '#8a5a3a', { opacity: 0.7 }),
    }),
  ) +
  at(250, 1080, starAnise(74)) +
  heap(
    141,
    14,
    [330, 1090, 260, 50],
    () =>
      ellipse(2, 4, 26, 19, '#0f0703') +
      ellipse(0, 0, 26, 19, '#2f1a10') +
      ellipse(-8, -7, 9, 5, '#8a6a55') +
      ellipse(4, 4, 5, 3, '#d9c3a0'),
  ) +
  at(700, 1120, leaf(200, 74, C.moss, { shaded: true }), { rotate: 70 }) +
  at(1080, 1100, starAnise(50), { rotate: 15 })

const serundeng = () => {
  const strand = (random) =>
    line(
      `M-26 0q${between(random, 8, 22)} ${between(random, -18, 18)} ${between(random, 40, 58)} ${between(random, -8, 8)}`,
      pick(random, ['#d9a24a', '#c98a35', '#e8bf72', '#b5742a', '#eed29a']),
      between(random, 6, 9),
    )
  return (
    table({
      wall: '#dfe0c0',
      ground: '#a9834f',
      y: 780,
      behind: sun('#f0d48a', { x: 600, y: 470, r: 330 }),
    }) +
    shadow(560, 1020, 720, { height: 110 }) +
    at(560, 850, dish({ rx: 380, depth: 150, color: '#8f3f2c', rim: '#e9c46a' })) +
    heap(151, 260, [260, 740, 600, 130], strand) +
    heap(152, 190, [330, 660, 460, 130], strand) +
    heap(153, 120, [420, 600, 280, 110], strand) +
    heap(154, 7, [400, 660, 320, 150], () => path('M-30 0Q0 -16 30 0Q0 16 -30 0Z', '#6b8a3c')) +
    heap(155, 6, [380, 660, 360, 160], () => peanut(24)) +
    shadow(980, 1090, 220, { height: 36 }) +
    at(980, 990, coconutHalf(150), { rotate: 8 }) +
    at(200, 1120, sprig(3, 110, 48, C.moss), { rotate: 70 }) +
    heap(156, 26, [430, 1100, 320, 50], strand)
  )
}

export const sambalBumbu = {
  'sambal-bawang-ambulu': { draw: garlicSambal },
  'sambal-teri-kacang': { draw: anchovySambal },
  'bumbu-pecel-ponorogo': { draw: pecel },
  'bumbu-dasar-kuning': { draw: yellowBase },
  'gula-semut-kelapa': { draw: palmSugar },
  'gula-jawa-cetak-batok': { draw: sugarMoons },
  'kecap-manis-rumahan': { draw: soySauce },
  'serundeng-kelapa': { draw: serundeng },
}
