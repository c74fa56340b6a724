import { at, circle, clipped, darker, ellipse, lighter, line, path, rect, times } from '../svg.mjs'
import { flatShadow, glow, shade, shadow } from '../shading.mjs'
import { arch, dais, hills, leafShadow, sun, surface, table, tiles, windowLight } from '../stages.mjs'
import { blossom, leaf, lemongrass, chilli } from '../botanicals.mjs'
import { swingTag } from '../labels.mjs'
import { rope, woven } from '../weave.mjs'
import { stripes } from '../motifs.mjs'
import { box, oval, polygon } from '../shapes.mjs'
import { C } from '../palette.mjs'

const handle = (d, width, color) =>
  line(d, darker(color, 0.4), width + 5) +
  line(d, color, width) +
  line(d, lighter(color, 0.35), width * 0.22, { opacity: 0.7 })

const pandanTote = () => {
  const body =
    'M-320 -520H320C330 -360 372 -120 350 -30Q344 4 300 4H-300Q-344 4 -350 -30C-372 -120 -330 -360 -320 -520Z'
  return (
    table({
      wall: '#cfd9bd',
      ground: '#b69464',
      y: 800,
      behind:
        hills(['#b4c39c', '#9ab184'], { y: 830, seed: 31 }) +
        leafShadow(800, -80, { rotate: 26, scale: 1.2, color: '#3f5a30' }),
    }) +
    shadow(600, 1040, 720) +
    at(
      600,
      1040,
      handle('M-170 -500C-180 -860 180 -860 170 -500', 26, '#6f3f22') +
        path('M-320 -520Q0 -576 320 -520Q0 -470 -320 -520Z', '#7d6a3c') +
        path(
          body,
          woven({
            strip: 34,
            count: 12,
            over: 2,
            under: 2,
            seed: 4,
            warp: (index) => (index === 5 || index === 6 ? '#5f7a3a' : '#d3bf86'),
            weft: (index) => (index === 2 || index === 3 ? '#a8552f' : '#dccb98'),
            tone: 0.14,
            transform: 'translate(-20 -504)',
          }),
        ) +
        shade(body, { opacity: 0.44, start: 0.4 }) +
        shade(body, { from: 'bottom', opacity: 0.26, start: 0.6 }) +
        glow(body, { opacity: 0.26 }) +
        line('M-318 -508Q0 -462 318 -508', '#c9b478', 26) +
        line('M-318 -508Q0 -462 318 -508', '#8a7442', 22, {
          strokeDasharray: '5 15',
          strokeLinecap: 'butt',
        }) +
        handle('M-220 -470C-230 -800 130 -830 150 -460', 28, '#8a4f2b') +
        [
          [-220, -462],
          [150, -452],
        ]
          .map(
            ([x, y]) =>
              path(box(x - 30, y - 20, 60, 96, 12), '#8a4f2b') +
              line(box(x - 22, y - 12, 44, 80, 8), '#e9c9a0', 3, { strokeDasharray: '8 6' }),
          )
          .join('') +
        at(252, -460, swingTag(0, 0, { rotate: -8 })),
    ) +
    at(180, 1100, blossom(56, '#fbf3e1', C.turmeric)) +
    at(1010, 1080, leaf(220, 60, C.moss), { rotate: 76 })
  )
}

const agelBag = () => {
  const body = 'M-230 -440C-380 -400 -410 -160 -330 -60C-270 10 270 10 330 -60C410 -160 380 -400 230 -440Z'
  const stitch = (y, width, color) =>
    times(Math.round(width / 30), (index) => {
      const x = -width / 2 + index * 30 + 15
      return (
        path(`M${x - 15} ${y}q4 -26 15 -26t15 26q-15 14 -30 0Z`, index % 2 ? color : lighter(color, 0.14)) +
        line(`M${x} ${y - 22}v22`, darker(color, 0.35), 3, { opacity: 0.6 })
      )
    })
  const rows = times(17, (index) =>
    stitch(
      -436 + index * 27,
      840,
      index === 5 || index === 6 ? '#27426f' : index === 8 ? '#b5552f' : '#d9bd86',
    ),
  )
  return (
    table({
      wall: '#e2b796',
      ground: '#96623f',
      y: 790,
      behind: arch('#b8714a', { x: 600, w: 800, top: 40, y: 795 }),
    }) +
    shadow(600, 1050, 700) +
    at(
      600,
      1040,
      rope('M-200 -430C-260 -960 260 -960 200 -430', 30, '#c9a86a') +
        path('M-236 -436Q0 -500 236 -436Q0 -380 -236 -436Z', '#5f3f26') +
        clipped(
          'M-236 -436Q0 -500 236 -436Q0 -380 -236 -436Z',
          rect(
            -300,
            -520,
            600,
            160,
            stripes([
              ['#27426f', 18],
              ['#f1e3c4', 8],
              ['#7d4b27', 10],
            ]),
          ),
        ) +
        path(body, '#8a6f42') +
        clipped(body, rows) +
        shade(body, { from: 'rim', start: 0.45, opacity: 0.5 }) +
        glow(body, { opacity: 0.3, start: 0.55 }) +
        rope('M-236 -436Q0 -376 236 -436', 24, '#d9bd86') +
        circle(0, -388, 34, '#5f3a20') +
        circle(0, -388, 26, '#7d5030') +
        circle(-8, -390, 4, '#2b1710') +
        circle(8, -386, 4, '#2b1710') +
        times(7, (index) =>
          line(
            `M${250 + index * 7} -330q${(index - 3) * 4} 60 ${(index - 3) * 7} 130`,
            index % 2 ? '#27426f' : '#d9bd86',
            7,
          ),
        ) +
        circle(270, -336, 19, '#b5552f'),
    ) +
    at(
      170,
      1090,
      times(6, (index) =>
        ellipse(0, 0, 74 - index * 11, 60 - index * 9, 'none', {
          stroke: index % 2 ? '#d9bd86' : '#c4a468',
          strokeWidth: 10,
        }),
      ),
    )
  )
}

const marketBag = () => {
  const colors = ['#d9412b', '#f2b134', '#2f7f86', '#f4ecd8', '#2f4f8f', '#e77f3a']
  const body = 'M-350 -500L350 -500L400 -20Q396 6 360 6H-360Q-396 6 -400 -20Z'
  return (
    table({
      wall: '#f0d28b',
      ground: '#c47a4a',
      y: 780,
      behind: tiles('#d9a544', { y: 780, opacity: 0.35, size: 220 }),
    }) +
    shadow(590, 1050, 820) +
    at(
      580,
      1040,
      handle('M-190 -470C-200 -800 190 -800 180 -470', 32, '#1f5f66') +
        path('M-350 -500L-250 -560H260L350 -500Z', '#5f2f1c') +
        at(-150, -520, lemongrass(300), { rotate: -16 }) +
        at(-90, -520, lemongrass(330), { rotate: 2 }) +
        at(150, -500, leaf(280, 150, C.leaf, { shaded: true }), { rotate: 16 }) +
        at(60, -500, leaf(260, 130, C.moss, { shaded: true }), { rotate: -10 }) +
        at(215, -630, chilli(140), { rotate: 20 }) +
        path(
          body,
          woven({
            strip: 50,
            count: 12,
            seed: 8,
            warp: (index) => colors[Math.floor(index / 2) % 6],
            weft: (index) => colors[(Math.floor(index / 2) + 3) % 6],
            tone: 0.04,
            transform: 'translate(-400 -510)',
          }),
        ) +
        shade(body, { opacity: 0.4, start: 0.45 }) +
        glow(body, { opacity: 0.2 }) +
        path(box(-362, -524, 724, 46, 14), '#1f5f66') +
        shade(box(-362, -524, 724, 46, 14), { opacity: 0.4 }) +
        handle('M-230 -500C-240 -820 150 -830 150 -500', 34, '#2f7f86') +
        [
          [-230, -500],
          [150, -500],
        ]
          .map(([x, y]) => circle(x, y, 26, '#f2b134') + circle(x, y, 11, '#a86a14'))
          .join(''),
    ) +
    at(
      1040,
      1090,
      path(oval(0, 0, 88, 76), '#c8331f') +
        shade(oval(0, 0, 88, 76), { from: 'corner', opacity: 0.5 }) +
        ellipse(-30, -30, 20, 13, '#ffd9c4') +
        times(5, (index) => at(0, -64, path('M0 0Q14 -26 44 -22Q24 0 0 0Z', C.leaf), { rotate: index * 72 })),
    )
  )
}

const bambooBasket = () => {
  const body = 'M-330 -300C-350 -160 -320 -20 -270 0H270C320 -20 350 -160 330 -300Z'
  const top = 'M-350 -306C-340 -480 -160 -560 0 -560S340 -480 350 -306Z'
  const paint = (seed, shift) =>
    woven({
      strip: 30,
      count: 10,
      over: 1,
      under: 1,
      seed,
      shift,
      warp: () => '#cfa566',
      weft: (index) => (index % 5 === 2 ? '#8a5a30' : '#e0bd82'),
      tone: 0.16,
      transform: `translate(${seed * 3} 0)`,
    })
  return (
    table({
      wall: '#d9c7a8',
      ground: '#7d8a5c',
      y: 800,
      behind: windowLight('#fff6dc', { x: 640, y: 70, opacity: 0.75 }),
    }) +
    dais(600, 960, 470, '#b5a070', { h: 70 }) +
    shadow(600, 975, 620, { height: 60 }) +
    at(
      600,
      970,
      path(body, paint(5, 1)) +
        shade(body, { opacity: 0.46, start: 0.4 }) +
        shade(body, { from: 'top', start: 0.65, opacity: 0.4 }) +
        path(top, paint(9, 1)) +
        shade(top, { from: 'corner', start: 0.35, opacity: 0.46 }) +
        glow(top, { opacity: 0.3 }) +
        rope('M-352 -300Q0 -262 352 -300', 34, '#b98345') +
        rope('M-300 -22Q0 14 300 -22', 26, '#b98345') +
        rope('M-64 -556C-60 -650 60 -650 64 -556', 24, '#9a6634') +
        circle(-64, -552, 14, '#7d4f26') +
        circle(64, -552, 14, '#7d4f26') +
        at(
          0,
          -288,
          path('M-26 -10h52v76q-26 26 -52 0Z', '#9a6634') +
            shade('M-26 -10h52v76q-26 26 -52 0Z', { opacity: 0.4 }) +
            circle(0, 34, 9, '#3d2412'),
        ),
    ) +
    at(200, 1130, leaf(280, 62, C.leaf), { rotate: 70 }) +
    at(180, 1100, leaf(240, 54, C.moss), { rotate: 52 })
  )
}

const mendongBag = () => {
  const coil = times(15, (index) => {
    const r = 330 - index * 22
    return (
      circle(
        0,
        0,
        r,
        index === 3 || index === 4 ? '#b5552f' : index === 9 ? '#3f6b5c' : index % 2 ? '#d9c07f' : '#cdb16c',
      ) +
      circle(0, 0, r, 'none', { stroke: '#8a7038', strokeWidth: 3 }) +
      circle(0, 0, r - 10, 'none', {
        stroke: '#fff3cf',
        strokeWidth: 5,
        opacity: 0.35,
        strokeDasharray: '18 10',
      }) +
      circle(0, 0, r - 16, 'none', {
        stroke: '#5f4a20',
        strokeWidth: 8,
        opacity: 0.28,
        strokeDasharray: '3 15',
      })
    )
  })
  const d = oval(0, 0, 330, 330)
  return (
    table({
      wall: '#bfcdc3',
      ground: '#8a6f52',
      y: 1000,
      behind: sun('#e9cfa0', { x: 600, y: 620, r: 440 }),
    }) +
    circle(600, 110, 24, '#6f4526') +
    circle(594, 104, 9, '#b98550') +
    line('M600 120C380 260 300 400 290 560M600 120C820 260 900 400 910 560', '#3d2412', 20, {
      opacity: 0.2,
      transform: 'translate(16 20)',
    }) +
    handle('M600 116C390 260 310 400 292 600', 18, '#7d4526') +
    handle('M600 116C810 260 890 400 908 600', 18, '#7d4526') +
    at(
      600,
      690,
      flatShadow(d, { dx: 26, dy: 34, amount: 20, opacity: 0.4 }) +
        at(16, 8, path(d, '#a98f50')) +
        coil +
        shade(d, { from: 'corner', start: 0.35, opacity: 0.42 }) +
        glow(d, { opacity: 0.28 }) +
        path('M-40 -330H40V-160Q0 -120 -40 -160Z', '#7d4526') +
        line('M-28 -326V-166Q0 -138 28 -166V-326', '#e0b98a', 3, { strokeDasharray: '9 7' }) +
        circle(0, -190, 34, '#4b2c1b') +
        circle(-4, -194, 27, '#6f4a2e') +
        circle(-10, -190, 4, '#1d0f0a') +
        circle(6, -190, 4, '#1d0f0a'),
    ) +
    [
      [292, 600],
      [908, 600],
    ]
      .map(([x, y]) => circle(x, y, 22, 'none', { stroke: '#c9a04a', strokeWidth: 9 }))
      .join('') +
    at(
      270,
      1120,
      times(9, (index) =>
        line(
          `M0 ${index * 5}q160 ${-20 + index * 4} 330 ${index * 3 - 10}`,
          index % 2 ? '#cdb16c' : '#b59a55',
          5,
        ),
      ),
      { rotate: -4 },
    )
  )
}

const pandanClutch = () => {
  const body = box(-410, -200, 820, 470, 34)
  const flap = 'M-414 -206H414V-30Q414 10 380 26L40 136Q0 150 -40 136L-380 26Q-414 10 -414 -30Z'
  const cross = (seed) =>
    woven({
      strip: 27,
      count: 16,
      over: 3,
      under: 3,
      seed,
      warp: (index) => (index % 8 < 3 ? '#7a2f45' : '#e2cb98'),
      weft: (index) => (index % 8 < 3 ? '#7a2f45' : '#dcc28a'),
      tone: 0.08,
      transform: `rotate(45) translate(${seed} 0)`,
    })
  return (
    surface('#e6c9b4') +
    path('M0 760Q600 640 1200 780V1200H0Z', '#cfa08a', { opacity: 0.7 }) +
    at(
      600,
      590,
      flatShadow(body, { dx: 24, dy: 34, amount: 20, opacity: 0.42 }) +
        path(body, cross(3)) +
        shade(body, { from: 'bottom', start: 0.3, opacity: 0.4 }) +
        flatShadow(flap, { dx: 4, dy: 16, amount: 10, opacity: 0.45 }) +
        path(flap, cross(11)) +
        shade(flap, { from: 'corner', start: 0.4, opacity: 0.36 }) +
        glow(flap, { opacity: 0.26 }) +
        line('M-414 -30Q-414 10 -380 26L-40 136Q0 150 40 136L380 26Q414 10 414 -30', '#4f1e2e', 12) +
        line('M-410 -200H410', '#4f1e2e', 8) +
        circle(0, 92, 46, '#3d2214') +
        circle(-4, 88, 38, '#6f4a2e') +
        shade(oval(-4, 88, 38, 38), { from: 'corner', opacity: 0.5 }) +
        circle(-12, 90, 5, '#1d0f0a') +
        circle(8, 88, 5, '#1d0f0a') +
        line('M-40 92C-90 60 -90 150 0 128', '#c9a36a', 7),
      { rotate: -9 },
    ) +
    at(180, 220, blossom(70, '#f6dfe0', '#e9b13e')) +
    at(300, 160, blossom(46, '#f6dfe0', '#e9b13e'), { rotate: 30 }) +
    at(1010, 1080, leaf(240, 96, '#6c8a5a', { shaded: true }), { rotate: -60 })
  )
}

const bambooHandbag = () => {
  const body = 'M-350 -430H350L370 -20Q366 0 340 0H-340Q-366 0 -370 -20Z'
  return (
    table({
      wall: '#c8bfa4',
      ground: '#6f5a40',
      y: 820,
      behind: arch('#7d8f6c', { x: 600, w: 720, top: 60, y: 825 }),
    }) +
    dais(600, 1000, 490, '#a98a5c', { h: 66 }) +
    shadow(600, 1010, 720, { height: 60 }) +
    at(
      600,
      1005,
      line('M-250 -410C-300 -820 300 -820 250 -410', '#3f2a18', 34) +
        line('M-250 -410C-300 -820 300 -820 250 -410', '#6f4a28', 26) +
        line('M-262 -450C-296 -800 296 -800 262 -450', '#b98a55', 6, { opacity: 0.7 }) +
        [
          [-213, -608],
          [213, -608],
          [0, -718],
        ]
          .map(([x, y]) => circle(x, y, 21, '#5a3a20'))
          .join('') +
        path(
          body,
          woven({
            strip: 44,
            count: 8,
            over: 1,
            under: 1,
            seed: 6,
            warp: () => '#2f241d',
            weft: (index) => (index % 4 === 1 ? '#b5743c' : '#e3c78e'),
            tone: 0.1,
            transform: 'translate(-352 -440)',
          }),
        ) +
        shade(body, { opacity: 0.44, start: 0.4 }) +
        glow(body, { opacity: 0.24 }) +
        [
          [-366, -446, 732, 50],
          [-384, -38, 768, 46],
        ]
          .map(
            ([x, y, w, h]) =>
              path(box(x, y, w, h, 18), '#8a5d34') +
              shade(box(x, y, w, h, 18), { from: 'bottom', opacity: 0.5 }) +
              line(`M${x + 20} ${y + 13}H${x + w - 20}`, '#d3a86c', 5, { opacity: 0.7 }),
          )
          .join('') +
        [-280, 280]
          .map(
            (x) =>
              rect(x - 22, -452, 44, 62, '#3f2a18') +
              times(4, (index) => line(`M${x - 22} ${-442 + index * 15}h44`, '#b98a55', 3)),
          )
          .join('') +
        path(
          polygon([
            [-40, -440],
            [40, -440],
            [40, -340],
            [0, -310],
            [-40, -340],
          ]),
          '#3f2a18',
        ) +
        circle(0, -366, 13, '#d9b45c'),
    ) +
    at(1010, 1150, leaf(230, 50, C.leaf), { rotate: -66 })
  )
}

export const tasAnyaman = {
  'tas-anyaman-pandan': { draw: pandanTote },
  'tas-rajut-agel': { draw: agelBag },
  'tas-belanja-anyaman-plastik': { draw: marketBag },
  'keranjang-bambu-bertutup': { draw: bambooBasket },
  'tas-mendong-bundar': { draw: mendongBag },
  'dompet-anyaman-pandan': { draw: pandanClutch },
  'tas-jinjing-bambu': { draw: bambooHandbag },
}
