import { at, circle, clipped, ellipse, line, linear, path, rect, times } from '../svg.mjs'
import { flatShadow, shade, shadow } from '../shading.mjs'
import { arch, boards, leafShadow, sun, table, tiles, windowLight } from '../stages.mjs'
import { chilli, leaf, lime, sprig } from '../botanicals.mjs'
import { checks, stripes, threads } from '../motifs.mjs'
import { bolt, cushion, foldedCloth, fringe, hanging, rod } from '../cloths.mjs'
import { box, oval, polygon } from '../shapes.mjs'
import { C } from '../palette.mjs'

const LURIK = [
  ['#27426f', 30],
  ['#f1e3c4', 6],
  ['#27426f', 12],
  ['#7d4b27', 22],
  ['#f1e3c4', 5],
  ['#7d4b27', 8],
  ['#f1e3c4', 26],
  ['#1c2b4a', 4],
  ['#f1e3c4', 8],
  ['#1c2b4a', 16],
  ['#d9a441', 5],
  ['#1c2b4a', 10],
]

const lurikCloth = () => {
  const tail =
    'M-330 -20H330C350 160 300 300 352 470Q360 520 300 520H-270Q-330 520 -318 470C-280 300 -350 160 -330 -20Z'
  const shuttle =
    path('M-190 0Q-120 -50 0 -50T190 0Q120 50 0 50T-190 0Z', '#a9703c') +
    shade('M-190 0Q-120 -50 0 -50T190 0Q120 50 0 50T-190 0Z', { from: 'bottom', opacity: 0.45 }) +
    path('M-96 -14Q0 -34 96 -14Q100 10 96 16Q0 30 -96 16Q-100 4 -96 -14Z', '#5f3a20') +
    path('M-70 -12Q0 -26 70 -12V12Q0 22 -70 12Z', '#27426f') +
    times(9, (index) => line(`M${-60 + index * 15} -16q4 16 0 30`, '#4f6ea0', 3))
  return (
    table({
      wall: '#ead9b8',
      ground: '#b58a5c',
      y: 690,
      behind: windowLight('#fff8e0', { x: 670, y: 60, opacity: 0.7 }) + leafShadow(40, -70, { rotate: -12 }),
    }) +
    shadow(590, 1010, 860, { height: 150 }) +
    at(
      560,
      520,
      bolt(760, 175, stripes(LURIK, { upright: true, scale: 1.25 }), {
        d: tail,
        paint: stripes(LURIK, { upright: true, scale: 1.25 }),
      }),
    ) +
    fringe(296, 1036, 560, 60, ['#f1e3c4', '#27426f', '#7d4b27'], { knots: false }) +
    at(930, 1030, shuttle, { rotate: -16 })
  )
}

const MARKET = [
  ['#e9a52f', 40],
  ['#f7e6c0', 8],
  ['#40592f', 30],
  ['#9fb65d', 10],
  ['#f7e6c0', 16],
  ['#b5331f', 44],
  ['#f7e6c0', 6],
  ['#6c3a4d', 12],
  ['#e9a52f', 8],
  ['#2f6f86', 34],
  ['#9dbccb', 12],
  ['#f7e6c0', 20],
  ['#d98127', 14],
]

const marketShawl = () => {
  const paint = (transform) => stripes(MARKET, { scale: 1.1 }, transform)
  const flap = 'M-290 -196H130Q146 -60 134 96H-298Q-306 -60 -290 -196Z'
  return (
    table({
      wall: '#efdcb8',
      ground: '#9a6d4a',
      y: 720,
      behind: arch('#c9784a', { x: 620, w: 800, top: 60, y: 725 }),
    }) +
    shadow(600, 900, 860, { height: 150 }) +
    at(
      560,
      900,
      foldedCloth({ w: 700, depth: 500, layers: 4, thick: 49, lean: 130, back: '#c9a36a', paint }) +
        fringe(
          -298,
          94,
          432,
          96,
          MARKET.map(([color]) => color),
          { seed: 7 },
        ) +
        flatShadow(flap, { dx: 12, dy: 12, amount: 9, opacity: 0.45 }) +
        path(flap, paint('translate(-350 0)')) +
        clipped(flap, rect(-400, -250, 700, 500, threads(0.14))) +
        shade(flap, { from: 'bottom', start: 0.25, opacity: 0.36 }) +
        path(
          box(-292, -200, 424, 34),
          linear([
            [0, '#fff6e2', 0.5],
            [1, '#fff6e2', 0],
          ]),
        ),
    ) +
    at(880, 1090, chilli(190), { rotate: -74 }) +
    at(930, 1130, chilli(160, '#d98127'), { rotate: -96 }) +
    at(1040, 1010, lime(66)) +
    at(150, 1120, sprig(4, 110, 52, C.leaf), { rotate: 30 })
  )
}

const runnerBands = (w, h) => {
  const diamondRow = (y, color, heart) =>
    times(9, (index) => {
      const step = w / 9
      const x = index * step + step / 2
      return (
        path(
          polygon([
            [x, y - 44],
            [x + step / 2, y],
            [x, y + 44],
            [x - step / 2, y],
          ]),
          color,
        ) +
        path(
          polygon([
            [x, y - 24],
            [x + step * 0.28, y],
            [x, y + 24],
            [x - step * 0.28, y],
          ]),
          heart,
        ) +
        circle(x, y, 6, color)
      )
    })
  const teeth = (y, color) =>
    times(15, (index) => {
      const step = w / 15
      return path(
        polygon([
          [index * step, y],
          [index * step + step / 2, y - 26],
          [index * step + step, y],
        ]),
        color,
      )
    })
  const wave = (y, color) =>
    line(
      `M0 ${y}${times(12, (index) => `q${w / 48} ${index % 2 ? 22 : -22} ${w / 24} 0t${w / 24} 0`)}`,
      color,
      6,
    )
  const set = (y) =>
    rect(0, y - 66, w, 132, '#2f6f78') +
    diamondRow(y, '#f4e6c6', '#d98127') +
    rect(0, y - 78, w, 8, '#d98127') +
    rect(0, y + 70, w, 8, '#d98127') +
    teeth(y - 84, '#9dbccb') +
    wave(y + 108, '#2f6f78') +
    wave(y + 126, '#9dbccb')
  return times(Math.ceil(h / 330) + 1, (index) => set(index * 330 + 60))
}

const runner = () => {
  const d = 'M-210 -640H210V560H-210Z'
  return (
    boards('#a8764a', { count: 6, seed: 21 }) +
    at(
      600,
      560,
      flatShadow(d, { dx: 14, dy: 16 }) +
        path(d, '#efe2c6') +
        clipped(d, at(-210, -640, runnerBands(420, 1200)), rect(-300, -700, 600, 1400, threads(0.2))) +
        shade(d, { opacity: 0.28 }) +
        fringe(-210, 560, 420, 74, ['#efe2c6', '#2f6f78'], { count: 30 }),
      { rotate: 0 },
    ) +
    at(
      560,
      360,
      path(oval(12, 20, 214, 214), '#2b1710', { opacity: 0.28 }) +
        path(oval(0, 0, 214, 214), '#c8683a') +
        shade(oval(0, 0, 214, 214), { from: 'corner', opacity: 0.4 }) +
        path(oval(0, 0, 174, 174), '#8f4325') +
        shade(oval(0, 0, 174, 174), { from: 'rim', opacity: 0.5 }) +
        [
          [-70, -40],
          [50, -70],
          [-10, 50],
          [90, 40],
          [-90, 60],
        ]
          .map(([x, y], index) =>
            at(
              x,
              y,
              path(oval(0, 0, 74, 72), ['#e0992a', '#d98127', '#e9b13e'][index % 3]) +
                shade(oval(0, 0, 74, 72), { from: 'corner', opacity: 0.45 }) +
                circle(-20, -24, 14, '#fbe3a8', { opacity: 0.7 }) +
                circle(12, -6, 6, '#5f7d2c'),
            ),
          )
          .join(''),
    ) +
    at(
      690,
      830,
      path(oval(8, 16, 124, 124), '#2b1710', { opacity: 0.28 }) +
        path(oval(0, 0, 124, 124), '#f6eddb') +
        circle(0, 0, 84, '#e2d3b4') +
        circle(0, 0, 76, '#fbf3e1') +
        circle(0, 0, 64, '#6b3a1c') +
        ellipse(-14, -14, 34, 20, '#a8703c', { opacity: 0.7 }) +
        line('M76 -20Q130 -40 128 10Q124 50 74 34', '#f6eddb', 18),
    ) +
    at(1060, 980, leaf(320, 150, C.leaf, { veins: 7, shaded: true }), { rotate: -30 })
  )
}

const FADE = ['#14213f', '#1c3158', '#264475', '#375c93', '#5379ac', '#7b9bc3', '#a6bdd6', '#cfdce6']

const indigoScarf = () => {
  const fade = linear(FADE.map((color, index) => [index / (FADE.length - 1), color]))
  const back = linear([...FADE].reverse().map((color, index) => [index / (FADE.length - 1), color]))
  return (
    table({
      wall: '#e6ddcb',
      ground: '#9a8f7a',
      y: 960,
      behind: arch('#c9d3d6', { x: 590, w: 760, top: 60, y: 965 }),
    }) +
    hanging(560, 190, 250, 520, back, { pleats: 3, depth: 14, strength: 1.1 }) +
    fringe(556, 708, 258, 96, ['#14213f', '#264475'], { seed: 4 }) +
    hanging(330, 190, 310, 640, fade, {
      pleats: 4,
      depth: 16,
      strength: 1.1,
      over: times(14, (index) =>
        rect(300, 230 + index * 46, 400, index % 3 ? 2 : 5, '#fff6e2', { opacity: 0.22 }),
      ),
    }) +
    fringe(324, 828, 322, 104, ['#cfdce6', '#a6bdd6', '#f4ecd8']) +
    path('M326 190Q480 140 644 190V222H326Z', '#14213f') +
    path('M560 190Q700 150 812 190V218H620Z', '#b5c8dc') +
    rod(150, 176, 860, { color: '#8a5d38', knob: false }) +
    line('M880 176q60 -40 90 -96M240 176q-50 -30 -60 -80', '#8a5d38', 16) +
    shadow(910, 1090, 300, { height: 44 }) +
    at(
      900,
      1090,
      path('M-170 -170C-190 -40 -120 0 -70 0H70C120 0 190 -40 170 -170Z', '#a9603a') +
        shade('M-170 -170C-190 -40 -120 0 -70 0H70C120 0 190 -40 170 -170Z', { opacity: 0.5 }) +
        ellipse(0, -170, 172, 40, '#c47a4f') +
        ellipse(0, -167, 150, 31, '#14213f') +
        ellipse(-30, -172, 70, 9, '#375c93') +
        ellipse(44, -160, 40, 5, '#5379ac') +
        line('M-174 -130Q0 -80 174 -130', '#8a4a2c', 6, { opacity: 0.6 }),
    ) +
    at(250, 1110, sprig(5, 92, 44, '#5c7f5a'), { rotate: 66 }) +
    at(330, 1130, sprig(4, 84, 40, '#4f7050'), { rotate: 96 })
  )
}

const towels = () => {
  const cloths = [
    ['#a8412b', '#f0c35a', '#f6ead0'],
    ['#27426f', '#d9a441', '#f3ead6'],
    ['#b5552f', '#7d2f1c', '#f7eddb'],
    ['#2f5f86', '#1c2b4a', '#eef0e6'],
  ]
  return (
    table({
      wall: '#dfe3d6',
      ground: '#b59468',
      y: 1030,
      behind: tiles('#b7c4b0', { y: 1030, opacity: 0.5, size: 160 }),
    }) +
    path(box(70, 150, 1060, 74, 12), '#a9744a') +
    shade(box(70, 150, 1060, 74, 12), { from: 'bottom', opacity: 0.45 }) +
    line('M100 172H1100', '#c99566', 4, { opacity: 0.6 }) +
    cloths
      .map(([first, second, ground], index) => {
        const x = 110 + index * 255
        const h = 600 + (index % 2) * 70
        return (
          hanging(
            x,
            262,
            220,
            h,
            checks(first, second, ground, { size: 62 + (index % 2) * 16 }, `translate(${x} 262)`),
            { pleats: 3, depth: 14, over: rect(x - 20, 262 + h - 56, 270, 12, first) },
          ) +
          fringe(x - 6, 262 + h + 2, 232, 26, [ground, first], { count: 26, knots: false }) +
          line(`M${x + 90} 268Q${x + 110} 196 ${x + 130} 268`, second, 8) +
          path(box(x + 100, 176, 20, 62, 10), '#6f4526') +
          circle(x + 110, 186, 17, '#8a5a34') +
          circle(x + 105, 181, 6, '#c99566')
        )
      })
      .join('')
  )
}

const cornCushion = () => {
  const flower = (x, y, r) =>
    at(
      x,
      y,
      times(8, (index) =>
        at(
          0,
          0,
          path(`M0 ${-r * 0.16}L${r * 0.2} ${-r * 0.56}L0 ${-r}L${-r * 0.2} ${-r * 0.56}Z`, '#f4e4c3') +
            line(`M0 ${-r * 0.24}V${-r * 0.86}`, '#c98a5c', 3, { strokeDasharray: '5 5' }),
          { rotate: index * 45 },
        ),
      ) +
        path(
          polygon([
            [0, -r * 0.2],
            [r * 0.2, 0],
            [0, r * 0.2],
            [-r * 0.2, 0],
          ]),
          '#e9b13e',
        ),
    )
  const zig = (y) =>
    line(
      `M-340 ${y}${times(17, (index) => `l20 ${index % 2 ? 26 : -26}l20 ${index % 2 ? -26 : 26}`)}`,
      '#f4e4c3',
      8,
    )
  return (
    table({
      wall: '#c9d1be',
      ground: '#a07d55',
      y: 930,
      behind: sun('#e3bd7d', { x: 600, y: 520, r: 420 }),
    }) +
    line('M330 960L250 1190M870 960L950 1190', '#7d4f2c', 34) +
    path(oval(600, 960, 400, 92), '#8a5a34') +
    path(oval(600, 936, 400, 92), '#b98550') +
    shade(oval(600, 936, 400, 92), { from: 'bottom', opacity: 0.4 }) +
    times(9, (index) =>
      line(
        `M${230 + index * 92} ${936 - 60 * Math.sin(((index + 0.5) / 9) * Math.PI)}Q600 ${936 + (index - 4) * 2} ${970 - index * 92} ${936 + 60 * Math.sin(((index + 0.5) / 9) * Math.PI)}`,
        '#8a5a34',
        4,
        { opacity: 0.35 },
      ),
    ) +
    at(
      600,
      560,
      cushion(700, 680, '#b4552f', {
        tassels: '#f0dcb4',
        over:
          [-190, 0, 190].map((y) => [-200, 0, 200].map((x) => flower(x, y, 88)).join('')).join('') +
          zig(-298) +
          zig(298) +
          zig(-95) +
          zig(95),
      }),
      { rotate: -4 },
    )
  )
}

export const tenun = {
  'kain-lurik-tenun': { draw: lurikCloth },
  'selendang-lurik-pasar-pagi': { draw: marketShawl },
  'taplak-tenun-pesisir': { draw: runner },
  'syal-tenun-indigo': { draw: indigoScarf },
  'serbet-tenun-isi-4': { draw: towels },
  'sarung-bantal-tenun': { draw: cornCushion },
}
