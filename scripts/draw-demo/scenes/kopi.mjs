import { at, circle, clipped, ellipse, group, line, path, rect, times } from '../svg.mjs'
import { shade, shadow } from '../shading.mjs'
import { arch, hills, leafShadow, sun, table, tiles, windowLight } from '../stages.mjs'
import { cardamom, cinnamon, clove, leaf, rhizome, starAnise } from '../botanicals.mjs'
import { label } from '../labels.mjs'
import { word } from '../lettering.mjs'
import { carton, coffeeBag, pouch, sack, tin } from '../packs.mjs'
import { cup, dish, glassOf, jar, steam } from '../vessels.mjs'
import { coffeeBean, coffeeCherry, heap, peaberry } from '../foods.mjs'
import { box, oval } from '../shapes.mjs'
import { C } from '../palette.mjs'

const bean = (r) => () => coffeeBean(r)

export const coffeeBranch = (length, { cherries = 3 } = {}) =>
  line(`M0 0Q${length * 0.4} ${-length * 0.12} ${length} ${-length * 0.05}`, '#6a5230', 12) +
  times(cherries + 1, (index) => {
    const x = length * (0.14 + index * (0.8 / cherries))
    return (
      at(
        x,
        -length * 0.06,
        leaf(length * 0.42, length * 0.2, index % 2 ? C.leaf : C.moss, { shaded: true }),
        { rotate: -28 + index * 8 },
      ) +
      at(
        x,
        -length * 0.02,
        leaf(length * 0.4, length * 0.19, index % 2 ? C.moss : '#6b9247', { shaded: true }),
        { rotate: 150 - index * 6 },
      )
    )
  }) +
  times(cherries, (index) => {
    const x = length * (0.26 + index * (0.8 / cherries))
    return at(
      x,
      -length * 0.05,
      group(
        {},
        at(-24, 14, coffeeCherry(30, '#a52a24')),
        at(24, 8, coffeeCherry(32)),
        at(2, 44, coffeeCherry(31, index % 2 ? '#d2793a' : '#c23a2b')),
      ),
    )
  })

const ground = () =>
  table({ wall: '#d9b48c', ground: '#8b5a36', behind: arch('#a9683f', { x: 520, w: 680, top: 80 }) }) +
  shadow(470, 985, 540) +
  at(
    480,
    985,
    coffeeBag({
      w: 440,
      h: 740,
      color: '#33261f',
      tie: C.turmeric,
      label: label(0, 20, {
        w: 320,
        h: 340,
        shape: 'arch',
        words: ['ROBUSTA', 'JEMBER'],
        icon:
          at(0, 10, coffeeBean(46), { rotate: -30 }) +
          at(-70, 40, leaf(80, 36, C.leaf), { rotate: -60 }) +
          at(70, 40, leaf(80, 36, C.moss), { rotate: 60 }),
        iconY: -0.22,
        textY: 62,
        size: 46,
        ink: C.coffee,
        accent: C.clay,
      }),
    }),
  ) +
  shadow(900, 1030, 300) +
  steam(900, 810, { height: 210 }) +
  at(
    900,
    1030,
    cup({
      w: 300,
      h: 200,
      color: '#f3e7cf',
      band: rect(-200, -140, 400, 26, C.indigo) + rect(-200, -104, 400, 8, C.indigo),
    }),
  ) +
  heap(3, 16, [120, 1040, 480, 100], bean(27))

const beans = () =>
  table({
    wall: '#efdcb9',
    ground: '#b98b58',
    y: 820,
    behind:
      windowLight('#fff6d8', { x: 640, y: 80, opacity: 0.7 }) +
      leafShadow(60, -60, { scale: 1.1, rotate: -10 }),
  }) +
  shadow(560, 1040, 680) +
  at(
    560,
    1040,
    sack({
      w: 660,
      h: 580,
      inside: heap(8, 46, [-240, -690, 480, 150], bean(34)),
      label: group(
        {},
        at(
          0,
          -250,
          path(oval(0, 0, 170, 130), C.coffee, { opacity: 0.88 }) +
            line(oval(0, 0, 150, 112), C.cream, 4) +
            at(0, -42, coffeeBean(34, '#c99a62'), { rotate: -25 }),
        ),
        word('BIJI KOPI', 0, -218, { height: 40, fit: 212, color: C.cream, weight: 14 }),
      ),
    }),
  ) +
  at(
    935,
    1085,
    group(
      {},
      path('M-150 -40Q-160 60 0 66Q150 60 140 -40Z', '#a9713f'),
      shade('M-150 -40Q-160 60 0 66Q150 60 140 -40Z', { opacity: 0.5 }),
      ellipse(-5, -40, 146, 40, '#8a5529'),
      heap(17, 22, [-105, -64, 200, 34], bean(24)),
      path('M136 -52Q190 -70 280 -58Q296 -40 280 -24Q190 -20 138 -24Z', '#b98050'),
      shade('M136 -52Q190 -70 280 -58Q296 -40 280 -24Q190 -20 138 -24Z', { from: 'bottom', opacity: 0.5 }),
    ),
    { rotate: -8, scale: 0.92 },
  ) +
  heap(5, 12, [130, 1070, 330, 80], bean(28))

const peaberries = () =>
  table({ wall: '#8fb0a9', ground: '#4d5f58', behind: sun('#d98a4e', { x: 610, y: 520, r: 380 }) }) +
  shadow(560, 985, 470) +
  at(
    560,
    960,
    tin({
      w: 470,
      h: 470,
      color: '#275a58',
      lidColor: '#c99a4a',
      band: rect(-300, -90, 600, 14, '#e9c46a') + rect(-300, -64, 600, 5, '#e9c46a'),
      label: label(0, -260, {
        w: 290,
        h: 290,
        shape: 'oval',
        paper: '#f6e8c6',
        words: ['LANANG', 'JEMBER'],
        icon: at(-34, 0, peaberry(32)) + at(34, 6, peaberry(30)) + at(0, -14, peaberry(28)),
        iconY: -0.2,
        textY: 30,
        size: 46,
        ink: '#1f4442',
        accent: C.clay,
      }),
    }),
  ) +
  shadow(930, 1080, 260, { height: 40 }) +
  at(930, 1050, dish({ rx: 190, depth: 60, color: '#e9dcc0', rim: '#275a58' })) +
  heap(14, 40, [810, 985, 240, 66], () => peaberry(29)) +
  heap(15, 8, [180, 1060, 300, 70], () => peaberry(30))

const tubruk = () =>
  table({
    wall: '#e6c69d',
    ground: '#7a4b2e',
    y: 790,
    behind: tiles('#b4824f', { y: 790, opacity: 0.32, size: 170 }),
  }) +
  shadow(330, 990, 330) +
  at(
    330,
    1000,
    pouch({
      w: 390,
      h: 620,
      color: '#c9a16a',
      window: null,
      label: label(0, -290, {
        w: 270,
        h: 330,
        shape: 'rect',
        paper: '#8c2f1f',
        words: ['KOPI', 'TUBRUK'],
        icon: circle(0, 0, 60, '#e9b949') + at(0, 0, coffeeBean(36, '#5a2a17'), { rotate: -30 }),
        iconY: -0.2,
        textY: 50,
        size: 56,
        ink: '#fbf0d8',
        accent: '#e9c46a',
      }),
    }),
  ) +
  shadow(800, 1020, 400) +
  ellipse(800, 1024, 270, 54, '#c9d3cc') +
  ellipse(800, 1014, 270, 52, '#f3efe2') +
  ellipse(800, 1010, 170, 30, '#d5d6c9') +
  steam(800, 600, { height: 200 }) +
  at(
    800,
    1012,
    glassOf({
      w: 290,
      h: 370,
      liquid: '#3a2114',
      level: 0.86,
      froth: '#7a5130',
      inside: rect(-200, -70, 400, 60, '#1d0f08'),
    }),
  ) +
  at(
    1000,
    1000,
    line('M0 0L70 -150', '#c7c8c0', 12) +
      ellipse(78, -168, 22, 32, '#d9dad3', { transform: 'rotate(24 78 -168)' }),
    { rotate: 40 },
  ) +
  heap(
    6,
    3,
    [560, 1090, 70, 50],
    () => path(box(-34, -24, 68, 48, 8), '#7d4622') + path(box(-34, -24, 68, 16, 8), '#a5683a'),
  )

const menoreh = () =>
  table({
    wall: '#f2d9b0',
    ground: '#6c7a4a',
    y: 880,
    behind:
      sun('#ec9f4c', { x: 800, y: 420, r: 190 }) +
      hills(['#a9b98c', '#8aa36d', '#6b8a53'], { y: 900, seed: 6 }),
  }) +
  at(120, 940, coffeeBranch(420), { rotate: -8 }) +
  shadow(640, 1040, 500) +
  at(
    630,
    1040,
    pouch({
      w: 480,
      h: 760,
      color: '#e9dcc0',
      seal: '#7d4b27',
      window: null,
      label:
        at(
          0,
          -330,
          group(
            {},
            clipped(
              box(-190, -200, 380, 270, 14),
              rect(-200, -210, 400, 300, '#f0c077'),
              circle(70, -90, 56, '#d9652f'),
              path('M-200 10Q-110 -110 -20 -10Q70 -150 200 -20V90H-200Z', '#5f8240'),
              path('M-200 60Q-80 -30 40 40Q120 -20 200 30V90H-200Z', '#40592f'),
            ),
            line(box(-190, -200, 380, 270, 14), '#7d4b27', 6),
          ),
        ) +
        label(0, -140, {
          w: 380,
          h: 180,
          shape: 'rect',
          words: ['MENOREH', 'KOPI KOKAP'],
          size: 54,
          textY: -22,
          ink: C.coffee,
          accent: C.leaf,
        }),
    }),
  ) +
  heap(31, 15, [760, 1060, 330, 80], bean(27))

const spiced = () =>
  table({ wall: '#dca578', ground: '#8c4a2c', behind: arch('#8f3f26', { x: 600, w: 640, top: 70 }) }) +
  shadow(600, 990, 440) +
  at(
    600,
    990,
    jar({
      w: 450,
      h: 560,
      neck: 380,
      shoulder: 80,
      fill: 0.84,
      lidKind: 'cork',
      lidColor: '#c99a62',
      back: '#4a2a18',
      inside: heap(44, 420, [-220, -480, 440, 480], (random, index) =>
        circle(0, 0, 2 + random() * 3, index % 3 ? '#6b4025' : '#2e170c', { opacity: 0.85 }),
      ),
      label: label(0, -240, {
        w: 290,
        h: 230,
        shape: 'tag',
        words: ['KOPI', 'REMPAH'],
        icon: starAnise(36),
        iconY: -0.3,
        textY: -2,
        size: 50,
        ink: C.coffee,
        accent: C.clay,
      }),
    }),
  ) +
  at(235, 1080, rhizome(135)) +
  at(895, 1095, cinnamon(280, 44), { rotate: 62 }) +
  at(935, 1060, cinnamon(260, 40), { rotate: 78 }) +
  at(900, 960, starAnise(58)) +
  at(1040, 950, starAnise(44), { rotate: 20 }) +
  heap(7, 6, [420, 1070, 200, 70], () => cardamom(72)) +
  heap(8, 8, [640, 1080, 180, 60], () => clove(46))

const drip = () => {
  const bag = (color) =>
    path('M-96 0L-110 -220H110L96 0Q0 12 -96 0Z', '#f4ecdb') +
    path('M-96 0L-103 -110H103L96 0Q0 12 -96 0Z', color, { opacity: 0.55 }) +
    shade('M-96 0L-110 -220H110L96 0Q0 12 -96 0Z', { opacity: 0.35 }) +
    path('M-112 -222H112V-184Q60 -150 0 -184Q-60 -150 -112 -184Z', '#e4d5b6') +
    line('M-70 -204h140', C.clay, 5)
  return (
    table({
      wall: '#c9d2c9',
      ground: '#9a7a58',
      y: 800,
      behind: windowLight('#fff7df', { x: 170, y: 90, opacity: 0.8 }),
    }) +
    shadow(400, 980, 480) +
    at(
      390,
      980,
      carton({
        w: 420,
        h: 560,
        depth: 150,
        color: '#2f5a63',
        face: rect(-260, 160, 520, 20, C.turmeric) + rect(-260, 192, 520, 7, C.turmeric),
        label: label(0, -40, {
          w: 300,
          h: 280,
          shape: 'arch',
          words: ['SARING', 'ISI 7'],
          icon: at(0, 40, bag('#6b4128'), { scale: 0.42 }),
          iconY: -0.16,
          textY: 66,
          size: 44,
          ink: '#22464d',
          accent: C.clay,
        }),
      }),
    ) +
    shadow(860, 1030, 330) +
    at(
      860,
      1030,
      cup({
        w: 330,
        h: 220,
        color: '#f7efe0',
        band: times(16, (index) =>
          line(`M${-170 + index * 24} -220L${-150 + index * 21} 0`, C.turmeric, 6, { opacity: 0.5 }),
        ),
      }),
    ) +
    line('M738 770L690 830M982 770L1034 830', '#e4d5b6', 18) +
    at(860, 890, bag('#5a3420')) +
    ellipse(860, 672, 104, 22, '#3a2114') +
    at(
      860,
      470,
      line('M0 0C-6 60 6 120 0 196', '#9fc3cf', 15, { opacity: 0.8 }) +
        line('M-3 10C-8 60 2 120 -3 180', '#ffffff', 4, { opacity: 0.7 }),
    ) +
    path('M1010 300Q900 300 880 420L856 470Q850 486 874 482L920 440Q960 440 1010 470Z', '#6d7d80') +
    shade('M1010 300Q900 300 880 420L856 470Q850 486 874 482L920 440Q960 440 1010 470Z', { opacity: 0.4 }) +
    path('M1000 250H1220V560H1060Q1000 540 1000 480Z', '#7d8e90') +
    shade('M1000 250H1220V560H1060Q1000 540 1000 480Z', { from: 'bottom', opacity: 0.5 }) +
    path('M1060 236Q1110 200 1220 210V250H1040Z', '#5a696c') +
    heap(2, 11, [150, 1070, 420, 60], bean(25))
  )
}

export const kopi = {
  'kopi-bubuk-robusta-jember': { draw: ground },
  'kopi-biji-sangrai-robusta': { draw: beans },
  'kopi-lanang-jember': { draw: peaberries },
  'kopi-tubruk-bringinan': { draw: tubruk },
  'kopi-menoreh-kokap': { draw: menoreh },
  'kopi-rempah-karangpatihan': { draw: spiced },
  'kopi-saring-gelanglor': { draw: drip },
}
