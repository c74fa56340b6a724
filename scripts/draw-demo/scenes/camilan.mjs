import { at, ellipse, group, line, path, times } from '../svg.mjs'
import { shade, shadow } from '../shading.mjs'
import { arch, boards, hills, leafShadow, sun, table, tiles, windowLight } from '../stages.mjs'
import { bananaLeaf, chilli, leaf, sprig, garlic } from '../botanicals.mjs'
import { label } from '../labels.mjs'
import { clearBag, pouch } from '../packs.mjs'
import { dish, jar } from '../vessels.mjs'
import { besek, besekLid, tray } from '../weave.mjs'
import {
  bananaCrisp,
  bananaHand,
  bananaStrip,
  cassavaCrisp,
  edamameBean,
  edamamePod,
  emping,
  geblek,
  heap,
  packed,
  peanutPod,
  rempeyek,
  tapeCassava,
  wrappedStick,
} from '../foods.mjs'
import { C } from '../palette.mjs'
import { box } from '../shapes.mjs'

const cassavaRoot = (length) => {
  const d = `M0 0C${length * 0.16} ${-length * 0.1} ${length * 0.2} ${-length * 0.5} ${length * 0.06} ${-length}C0 ${-length * 1.05} ${-length * 0.1} ${-length} ${-length * 0.08} ${-length * 0.94}C${-length * 0.22} ${-length * 0.5} ${-length * 0.14} ${-length * 0.1} 0 0Z`
  return (
    path(d, '#8a5a3a') +
    shade(d, { opacity: 0.5 }) +
    times(7, (index) =>
      line(
        `M${-length * 0.1} ${-length * (0.15 + index * 0.11)}q${length * 0.08} 8 ${length * 0.16} 0`,
        '#5f3a22',
        3,
        { opacity: 0.6 },
      ),
    ) +
    ellipse(-length * 0.01, -length * 0.98, length * 0.085, length * 0.04, '#f7efdc') +
    ellipse(-length * 0.01, -length * 0.98, length * 0.02, length * 0.01, '#d9c7a0')
  )
}

const cassava = () =>
  table({
    wall: '#f0c9a4',
    ground: '#d98f5c',
    behind: sun('#e9a45e', { x: 560, y: 560, r: 430 }) + leafShadow(760, -40, { rotate: 20 }),
  }) +
  shadow(600, 985, 520) +
  at(
    585,
    985,
    pouch({
      w: 520,
      h: 780,
      color: '#b3391f',
      window: 'wave',
      windowSize: 400,
      windowY: -225,
      inside: packed(4, [-220, -190, 440, 400], 86, (random) => cassavaCrisp(random, 66)),
      label: label(0, -545, {
        w: 330,
        h: 190,
        shape: 'ticket',
        words: ['KERIPIK', 'BALADO'],
        ink: '#8f2615',
        accent: C.saffron,
        size: 52,
        textY: -26,
      }),
    }),
  ) +
  shadow(930, 1010, 150) +
  at(960, 1010, cassavaRoot(330), { rotate: 14 }) +
  heap(12, 7, [690, 1010, 330, 80], (random) => cassavaCrisp(random, 70), { turn: 60 }) +
  at(200, 1060, chilli(190), { rotate: -62 }) +
  at(300, 1110, chilli(170, '#d8402a'), { rotate: -100 })

const banana = () =>
  table({ wall: '#f7e3ae', ground: '#cfa867', y: 800, behind: tiles('#d8b25f', { y: 800, opacity: 0.28 }) }) +
  shadow(820, 850, 260) +
  at(905, 520, bananaHand(1.32), { rotate: 8 }) +
  shadow(470, 1010, 560) +
  at(
    470,
    1010,
    clearBag({
      w: 580,
      h: 600,
      header: '#3f6b45',
      inside: packed(7, [-300, -600, 600, 620], 78, (random) => bananaCrisp(random, 54)),
      label: label(0, -6, {
        w: 400,
        h: 130,
        shape: 'ticket',
        words: ['PISANG MANIS'],
        ink: '#3f6b45',
        accent: C.turmeric,
        size: 44,
        textY: 0,
      }),
    }),
  ) +
  at(
    880,
    1070,
    bananaStrip(() => 0.1, 260),
    { rotate: -8 },
  ) +
  at(
    800,
    1120,
    bananaStrip(() => 0.9, 240),
    { rotate: 14 },
  ) +
  heap(5, 4, [930, 1000, 190, 120], (random) => bananaCrisp(random, 60))

const edamame = () =>
  table({
    wall: '#dfe3bd',
    ground: '#b9a878',
    y: 800,
    behind: arch('#b6c587', { w: 760, top: 110, y: 805 }),
  }) +
  shadow(600, 930, 780, { height: 110 }) +
  at(600, 800, dish({ rx: 430, depth: 130, color: '#2f5560', rim: '#e9c46a' })) +
  heap(21, 60, [270, 690, 660, 140], (random) => edamameBean(random, 46)) +
  heap(22, 34, [350, 610, 500, 110], (random) => edamameBean(random, 46)) +
  heap(23, 13, [450, 560, 300, 70], (random) => edamameBean(random, 46)) +
  at(
    330,
    560,
    edamamePod(() => 0.3, 300),
    { rotate: -38 },
  ) +
  at(
    850,
    600,
    edamamePod(() => 0.6, 270, '#779a40'),
    { rotate: 30 },
  ) +
  at(
    210,
    1060,
    edamamePod(() => 0.4, 290, '#779a40'),
    { rotate: 16 },
  ) +
  at(
    940,
    1080,
    edamamePod(() => 0.5, 320),
    { rotate: -14 },
  ) +
  heap(9, 7, [480, 1030, 300, 90], (random) => edamameBean(random, 44))

const SUWAR = ['#e9cf8f', '#a9bf62', '#f0b45c', '#6b4128']
const suwarSuwir = () =>
  boards('#c98f66', { count: 4 }) +
  at(
    600,
    560,
    group(
      { opacity: 0.35 },
      path(box(-400, -300, 830, 640, 30), '#3d1d10', { transform: 'translate(16 26)' }),
    ),
    { rotate: -6 },
  ) +
  at(
    600,
    560,
    path(box(-410, -310, 820, 620, 18), '#e9d6b0') +
      path(box(-380, -280, 760, 560, 10), '#b9814f') +
      shade(box(-380, -280, 760, 560, 10), { from: 'corner', opacity: 0.4 }) +
      SUWAR.map((color, column) =>
        times(7, (row) =>
          at(-280 + column * 187, -232 + row * 78, wrappedStick(color, 118), {
            rotate: ((row * 7 + column * 5) % 5) - 2,
          }),
        ),
      ).join('') +
      line('M-190 -280V280M-3 -280V280M184 -280V280', '#e9d6b0', 10),
    { rotate: -6 },
  ) +
  at(270, 1040, wrappedStick('#a9bf62', 190), { rotate: -24 }) +
  at(530, 1085, wrappedStick('#e9cf8f', 190), { rotate: 10 }) +
  label(905, 1040, {
    w: 330,
    h: 170,
    shape: 'ticket',
    words: ['SUWAR-SUWIR', 'JEMBER'],
    size: 42,
    textY: -22,
    ink: C.soga,
    accent: C.clay,
    rotate: -4,
  })

const tape = () =>
  table({ wall: '#cfd8b4', ground: '#a98455', behind: hills(['#b5c496', '#9db27c'], { y: 880, seed: 9 }) }) +
  shadow(600, 1000, 760) +
  at(
    590,
    1000,
    besek({
      w: 620,
      h: 210,
      depth: 300,
      inside:
        at(-330, -330, bananaLeaf(640, 260), { rotate: -6 }) +
        heap(31, 13, [-240, -330, 480, 130], (random) => tapeCassava(random, 240), { turn: 60 }) +
        heap(34, 4, [-150, -400, 260, 50], (random) => tapeCassava(random, 230), { turn: 50 }),
    }),
  ) +
  shadow(960, 1110, 330, { height: 40 }) +
  at(930, 1030, besekLid(360, 200), { rotate: -7, skewX: -24 }) +
  at(
    215,
    1080,
    tapeCassava(() => 0.2, 230),
    { rotate: -14 },
  )

const jenang = () => {
  const piece = (x, y, scale = 1) =>
    at(
      x,
      y,
      path('M-120 0L0 -46L120 0V70L0 122L-120 70Z', '#4a2413') +
        path('M-120 0L0 -46L120 0L0 48Z', '#7b4325') +
        shade('M0 48L120 0V70L0 122Z', { opacity: 0.6, start: 0.1 }) +
        path('M-104 0L0 -40L30 -28L-70 14Z', '#a7663d', { opacity: 0.6 }) +
        times(22, (index) =>
          ellipse(
            -80 + ((index * 47) % 160),
            -16 + ((index * 29) % 34) - Math.abs(-80 + ((index * 47) % 160)) * 0.02,
            7,
            4,
            '#f7e7c0',
            {
              transform: `rotate(${(index * 50) % 180} ${-80 + ((index * 47) % 160)} ${-16 + ((index * 29) % 34)})`,
            },
          ),
        ),
      { scale },
    )
  return (
    table({ wall: '#f3d7b1', ground: '#8d5a35', y: 720, behind: windowLight('#fff0c8', { x: 150, y: 90 }) }) +
    shadow(600, 960, 900, { height: 130 }) +
    at(600, 860, tray(500, 230)) +
    at(150, 900, bananaLeaf(900, 330), { rotate: -5 }) +
    [
      [480, 700],
      [690, 690],
      [360, 780],
      [580, 770],
      [800, 765],
      [460, 860],
      [690, 850],
    ]
      .map(([x, y]) => piece(x, y))
      .join('') +
    piece(580, 640) +
    at(1010, 1120, sprig(3, 120, 60, C.leaf), { rotate: -70 }) +
    heap(3, 26, [180, 1080, 420, 70], () => ellipse(0, 0, 11, 6.5, '#f7e7c0'))
  )
}

const geblekScene = () =>
  table({
    wall: '#bcd0cf',
    ground: '#7f9a8b',
    y: 760,
    behind: hills(['#a5c0b6', '#86a896', '#6c917c'], { y: 800, seed: 3 }),
  }) +
  shadow(600, 960, 900, { height: 130 }) +
  at(600, 880, tray(480, 230, { seed: 12 })) +
  heap(41, 13, [270, 780, 660, 180], (random) => geblek(random, 52), { turn: 110, scale: [0.95, 1.1] }) +
  heap(42, 6, [400, 730, 400, 90], (random) => geblek(random, 52), { turn: 90 }) +
  at(240, 1110, garlic(90)) +
  at(370, 1130, garlic(70), { rotate: 20 }) +
  at(
    930,
    1110,
    geblek(() => 0.5, 58),
    { rotate: -14 },
  )

const empingScene = () =>
  table({ wall: '#e7c7a7', ground: '#a56f45', behind: arch('#c97f55', { w: 620, top: 90 }) }) +
  shadow(560, 1000, 500) +
  at(
    560,
    1000,
    jar({
      w: 520,
      h: 640,
      neck: 460,
      shoulder: 60,
      fill: 0.9,
      lidKind: 'screw',
      lidColor: '#d8a33a',
      back: '#dfbf7e',
      inside: packed(51, [-270, -600, 540, 640], 92, (random) => emping(random, 68)),
      label: label(0, -250, {
        w: 300,
        h: 200,
        shape: 'oval',
        words: ['EMPING', 'MELINJO'],
        size: 50,
        textY: -22,
        ink: '#7a2f1c',
        accent: C.leaf,
      }),
    }),
  ) +
  heap(52, 5, [800, 1010, 260, 90], (random) => emping(random, 78)) +
  [
    [215, 1040],
    [262, 1072],
    [190, 1090],
  ]
    .map(([x, y], index) =>
      at(
        x,
        y,
        ellipse(0, 4, 30, 40, '#5d1f12') +
          ellipse(0, 0, 30, 40, index === 1 ? '#d8742a' : '#b5331f') +
          ellipse(-9, -14, 8, 12, '#ffd9b0', { opacity: 0.8 }) +
          line('M0 -38l4 -16', C.moss, 7),
        { rotate: index * 40 - 30 },
      ),
    )
    .join('') +
  at(270, 1040, leaf(170, 70, C.leaf), { rotate: 20 })

const rempeyekScene = () =>
  table({ wall: '#b9cfc4', ground: '#8a6a4a', y: 770, behind: sun('#7fa799', { x: 600, y: 520, r: 400 }) }) +
  shadow(600, 1000, 700, { height: 110 }) +
  [
    [600, 930, 0],
    [560, 880, 3],
    [640, 830, -3],
    [590, 780, 2],
    [620, 730, -2],
  ]
    .map(([x, y, turn], index) => at(x, y, rempeyek(seedOf(index), 270), { rotate: turn, scaleY: 0.36 }))
    .join('') +
  at(690, 500, rempeyek(seedOf(9), 280), { rotate: 12 }) +
  at(215, 1070, peanutPod(190), { rotate: -20 }) +
  at(345, 1120, peanutPod(160), { rotate: 30 }) +
  at(960, 1110, sprig(4, 100, 46, C.moss), { rotate: -60 })
const seedOf = (index) => {
  let value = (index + 1) * 0.137
  return () => {
    value = (value * 9301.7 + 0.4929) % 1
    return value
  }
}

export const camilan = {
  'keripik-singkong-balado': { draw: cassava },
  'keripik-pisang-manis': { draw: banana },
  'edamame-goreng-renyah': { draw: edamame },
  'suwar-suwir-tape-jember': { draw: suwarSuwir },
  'tape-singkong-besek': { draw: tape },
  'jenang-wijen-ponorogo': { draw: jenang },
  'geblek-kering-siap-goreng': { draw: geblekScene },
  'emping-melinjo': { draw: empingScene },
  'rempeyek-kacang': { draw: rempeyekScene },
}
