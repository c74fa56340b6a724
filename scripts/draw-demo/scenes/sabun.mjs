import {
  at,
  between,
  circle,
  clipped,
  darker,
  ellipse,
  lighter,
  line,
  linear,
  path,
  pick,
  seeded,
  times,
} from '../svg.mjs'
import { flatShadow, glow, shade, shadow } from '../shading.mjs'
import { arch, boards, leafShadow, sun, surface, table, tiles, windowLight } from '../stages.mjs'
import { blossom, coconutHalf, leaf, lemongrass, rhizome, sprig } from '../botanicals.mjs'
import { label } from '../labels.mjs'
import { bottle, twistCap } from '../vessels.mjs'
import { coffeeBean, heap } from '../foods.mjs'
import { rope, woven } from '../weave.mjs'
import { foldedCloth } from '../cloths.mjs'
import { kawung } from '../motifs.mjs'
import { box, oval, polygon } from '../shapes.mjs'
import { word } from '../lettering.mjs'
import { C } from '../palette.mjs'

/** A bar seen from the front, its top and right side showing; it stands on its origin. */
const bar = ({ w = 420, h = 170, depth = 150, color, inside = '', top = '', stamp = '' }) => {
  const rise = depth * 0.5
  const lean = depth * 0.62
  const front = box(-w / 2, -h, w, h, 26)
  const lid = `M${-w / 2 + 8} ${-h + 8}Q${-w / 2 + 6} ${-h - 4} ${-w / 2 + 24} ${-h - 16}L${-w / 2 + lean - 14} ${-h - rise + 8}Q${-w / 2 + lean} ${-h - rise} ${-w / 2 + lean + 24} ${-h - rise}H${w / 2 + lean - 26}Q${w / 2 + lean} ${-h - rise} ${w / 2 + lean - 8} ${-h - rise + 16}L${w / 2 - 4} ${-h + 8}Z`
  const flank = `M${w / 2 - 6} ${-h + 10}L${w / 2 + lean - 8} ${-h - rise + 14}Q${w / 2 + lean + 4} ${-h - rise + 24} ${w / 2 + lean + 2} ${-h - rise + 40}V${-rise - 24}Q${w / 2 + lean} ${-rise - 6} ${w / 2 + lean - 14} ${-rise + 6}L${w / 2 - 12} -6Z`
  return (
    path(flank, darker(color, 0.2)) +
    clipped(flank, inside) +
    shade(flank, { opacity: 0.4, start: 0.1 }) +
    path(lid, lighter(color, 0.26)) +
    clipped(lid, top) +
    glow(lid, { opacity: 0.25 }) +
    path(front, color) +
    clipped(front, inside) +
    shade(front, { from: 'corner', opacity: 0.36 }) +
    line(`M${-w / 2 + 22} ${-h + 4}H${w / 2 - 22}`, lighter(color, 0.55), 6, { opacity: 0.7 }) +
    (stamp ? at(0, -h / 2, at(3, 4, stamp(lighter(color, 0.35))) + stamp(darker(color, 0.35))) : '')
  )
}

const band = (w, h, color, text) =>
  path(box(-w / 2, -h, w, h), color) +
  shade(box(-w / 2, -h, w, h), { opacity: 0.3 }) +
  word(text, 0, -h / 2, { height: 36, fit: w - 30, color: C.ink, weight: 15 }) +
  line(`M${-w / 2 + 10} ${-h}V0M${w / 2 - 10} ${-h}V0`, C.clay, 4)
const bubbles = (list) =>
  list
    .map(
      ([x, y, r]) =>
        circle(x, y, r, '#ffffff', { opacity: 0.35 }) +
        circle(x, y, r, 'none', { stroke: '#ffffff', strokeWidth: 4, opacity: 0.75 }) +
        path(oval(x - r * 0.35, y - r * 0.38, r * 0.24, r * 0.16), '#ffffff', { opacity: 0.9 }),
    )
    .join('')
const specks = (seed, count, area, colors, low = 3, high = 9) =>
  heap(seed, count, area, (random) =>
    ellipse(0, 0, between(random, low, high), between(random, low * 0.7, high * 0.6), pick(random, colors)),
  )

const coffeeSoap = () => {
  const inside = specks(3, 150, [-260, -220, 560, 240], ['#2f1a10', '#8a5a38', '#a9764c', '#3d2214'])
  return (
    table({
      wall: '#e3c6a6',
      ground: '#a06c45',
      y: 800,
      behind: sun('#b9744a', { x: 600, y: 520, r: 390 }),
    }) +
    shadow(600, 1000, 700) +
    at(
      560,
      1000,
      bar({
        w: 560,
        h: 200,
        depth: 200,
        color: '#6a4229',
        inside,
        top: specks(5, 80, [-260, -320, 560, 130], ['#3d2214', '#b98a5c']),
      }),
    ) +
    at(
      590,
      800,
      bar({
        w: 520,
        h: 190,
        depth: 190,
        color: '#6f462b',
        inside,
        top: specks(6, 80, [-260, -320, 560, 140], ['#3d2214', '#b98a5c']),
      }) +
        band(210, 190, '#f4e6ca', 'KOPI') +
        path(
          polygon([
            [-105, -190],
            [105, -190],
            [223, -285],
            [13, -285],
          ]),
          '#fbf3e1',
        ) +
        shade(
          polygon([
            [-105, -190],
            [105, -190],
            [223, -285],
            [13, -285],
          ]),
          { opacity: 0.2 },
        ),
    ) +
    heap(8, 18, [150, 1050, 480, 90], () => coffeeBean(30)) +
    at(
      960,
      1090,
      path('M-100 -40Q-96 50 0 54T100 -40Z', '#e9d3ac') +
        shade('M-100 -40Q-96 50 0 54T100 -40Z', { opacity: 0.45 }) +
        ellipse(0, -40, 100, 28, '#f4e6ca') +
        ellipse(0, -36, 84, 20, '#3a2114') +
        specks(9, 60, [-64, -50, 128, 24], ['#5a351f', '#2a150b', '#7d5030'], 3, 6),
    ) +
    at(1000, 880, leaf(180, 80, C.leaf, { shaded: true }), { rotate: 50 })
  )
}

const hexagon = (r) =>
  polygon(
    Array.from({ length: 6 }, (_, index) => [
      Math.cos((index * Math.PI) / 3) * r,
      Math.sin((index * Math.PI) / 3) * r,
    ]),
  )
const honeySoap = () => {
  const soap = (x, y, color, turn = 0, emboss = true) => {
    const d = hexagon(190)
    return at(
      x,
      y,
      flatShadow(d, { dx: 16, dy: 22, opacity: 0.42 }) +
        at(0, 22, path(d, darker(color, 0.28))) +
        path(d, color) +
        shade(d, { from: 'corner', opacity: 0.36 }) +
        line(hexagon(172), lighter(color, 0.5), 7, { opacity: 0.8 }) +
        (emboss
          ? [
              [0, 0],
              ...Array.from({ length: 6 }, (_, index) => [
                Math.cos((index * Math.PI) / 3 + Math.PI / 6) * 90,
                Math.sin((index * Math.PI) / 3 + Math.PI / 6) * 90,
              ]),
            ]
              .map(([cx, cy]) =>
                at(
                  cx,
                  cy,
                  path(hexagon(44), darker(color, 0.1)) +
                    line(hexagon(46), lighter(color, 0.55), 6) +
                    path(hexagon(30), darker(color, 0.04)),
                ),
              )
              .join('')
          : at(0, 0, line('M-70 40Q-90 -60 0 -70Q90 -60 70 40', darker(color, 0.25), 10))),
      { rotate: turn },
    )
  }
  const dipper =
    path(box(-14, -330, 28, 330, 13), '#a9703c') +
    shade(box(-14, -330, 28, 330, 13), { opacity: 0.4 }) +
    [
      [0, 40],
      [26, 52],
      [52, 56],
      [78, 52],
      [104, 40],
    ]
      .map(
        ([y, w]) =>
          path(box(-w, y, w * 2, 20, 10), '#b98046') + shade(box(-w, y, w * 2, 20, 10), { opacity: 0.4 }),
      )
      .join('') +
    path('M-30 110Q0 160 -6 210Q-2 250 10 210Q4 160 40 112Z', '#e39a1c', { opacity: 0.9 })
  return (
    surface('#f0d9a4') +
    path('M0 820Q420 700 760 860T1200 820V1200H0Z', '#e3b95e', { opacity: 0.55 }) +
    soap(390, 690, '#e8b03a', 8) +
    soap(740, 520, '#dfa02c', -14) +
    soap(760, 900, '#eebd55', 20) +
    at(330, 300, dipper, { rotate: 40 }) +
    path('M170 420C130 470 150 560 230 550C300 540 300 470 260 430C230 400 200 390 170 420Z', '#e39a1c', {
      opacity: 0.85,
    }) +
    ellipse(200, 450, 20, 12, '#ffe7a8') +
    at(1010, 250, rhizome(140, { skin: '#c47f35', flesh: '#f28c18', seed: 9 }), { rotate: 20 }) +
    at(1050, 1080, blossom(64, '#fbf3e1', C.saffron)) +
    at(190, 1070, sprig(3, 120, 56, C.leaf), { rotate: 50 })
  )
}

const lemongrassSoap = () =>
  table({
    wall: '#dbe5cb',
    ground: '#a9b488',
    y: 790,
    behind: tiles('#b5c79c', { y: 790, opacity: 0.5, size: 180 }),
  }) +
  shadow(600, 1010, 760) +
  at(
    600,
    1000,
    times(5, (index) =>
      path(box(-370 + index * 12, -60 - index * 20, 740, 24, 10), index % 2 ? '#b98550' : '#c9965e'),
    ) +
      path(box(-390, -50, 780, 50, 14), '#a9743f') +
      shade(box(-390, -50, 780, 50, 14), { from: 'bottom', opacity: 0.5 }) +
      path(box(-330, -4, 70, 34, 8), '#8a5a30') +
      path(box(260, -4, 70, 34, 8), '#8a5a30'),
  ) +
  at(
    560,
    935,
    bar({
      w: 520,
      h: 210,
      depth: 190,
      color: '#bccb84',
      inside: specks(11, 46, [-250, -220, 560, 220], ['#7f9648', '#8fa65a', '#dbe3ae'], 4, 16),
      top: specks(12, 30, [-240, -300, 500, 110], ['#7f9648', '#dbe3ae'], 4, 14),
      stamp: (color) => line('M-50 60Q-20 -10 -40 -66M0 62V-72M50 60Q20 -10 44 -66', color, 9),
    }),
  ) +
  bubbles([
    [300, 600, 44],
    [370, 520, 26],
    [880, 620, 34],
    [830, 540, 18],
    [420, 590, 16],
    [760, 480, 30],
  ]) +
  at(180, 1110, lemongrass(560), { rotate: 82 }) +
  at(230, 1150, lemongrass(520), { rotate: 88 }) +
  at(
    1010,
    1120,
    times(
      4,
      (index) =>
        ellipse(index * 34 - 60, (index % 2) * 22, 30, 26, '#e9ebc8') +
        circle(index * 34 - 60, (index % 2) * 22, 15, 'none', { stroke: '#a9ba70', strokeWidth: 5 }),
    ),
  )

const coconutSoap = () =>
  table({
    wall: '#c6dcd9',
    ground: '#d9c7a3',
    y: 800,
    behind:
      arch('#a9c9c4', { x: 600, w: 700, top: 90, y: 805 }) +
      leafShadow(10, -70, { rotate: -14, scale: 1.15, color: '#2f5550' }),
  }) +
  shadow(560, 1000, 700) +
  at(880, 880, coconutHalf(240), { rotate: -6 }) +
  at(
    430,
    1000,
    bar({
      w: 480,
      h: 180,
      depth: 180,
      color: '#f4efe3',
      stamp: (color) =>
        times(5, (index) =>
          at(0, 0, line('M0 -12C-34 -30 -28 -70 0 -72C28 -70 34 -30 0 -12Z', color, 6), {
            rotate: index * 72,
          }),
        ) + circle(0, 0, 8, color),
    }),
  ) +
  at(
    450,
    820,
    bar({
      w: 450,
      h: 170,
      depth: 170,
      color: '#faf6ec',
      stamp: (color) => word('KELAPA', 0, 0, { height: 54, fit: 330, color, weight: 13 }),
    }),
    { rotate: -3 },
  ) +
  bubbles([
    [720, 1040, 50],
    [790, 1070, 36],
    [670, 1090, 28],
    [850, 1100, 24],
    [740, 1110, 20],
    [640, 1050, 18],
    [300, 560, 22],
    [620, 520, 28],
  ]) +
  at(220, 1090, blossom(74, '#fffaf0', '#f0c04a')) +
  at(330, 1120, blossom(52, '#fffaf0', '#f0c04a'), { rotate: 30 }) +
  at(1080, 1110, leaf(240, 90, C.moss, { shaded: true }), { rotate: 60 })

const charcoalSoap = () => {
  const swirl = (seed) => {
    const random = seeded(seed)
    return times(9, () => {
      const y = between(random, -180, 180)
      return line(
        `M-320 ${y}C-160 ${y - between(random, 30, 120)} -60 ${y + between(random, 30, 140)} 80 ${y}S260 ${y - between(random, 30, 120)} 340 ${y + 30}`,
        pick(random, ['#e9e4d8', '#8f8b84', '#c9c4b9', '#5d5a56']),
        between(random, 5, 22),
        { opacity: 0.85 },
      )
    })
  }
  const soap = (x, y, turn, seed, ink) => {
    const d = box(-260, -170, 520, 340, 46)
    return at(
      x,
      y,
      flatShadow(d, { dx: 18, dy: 26, opacity: 0.5 }) +
        at(0, 20, path(d, '#161513')) +
        path(d, '#2e2c2a') +
        clipped(d, swirl(seed)) +
        shade(d, { from: 'corner', opacity: 0.4, color: '#000000' }) +
        glow(d, { from: 'left', start: 0.6, opacity: 0.25 }) +
        line(box(-246, -156, 492, 312, 38), '#ffffff', 4, { opacity: 0.25 }) +
        (ink
          ? label(0, 0, {
              w: 250,
              h: 130,
              shape: 'rect',
              words: ['ARANG', 'BAMBU'],
              size: 40,
              textY: -20,
              ink: '#26241f',
              accent: C.leaf,
            })
          : ''),
      { rotate: turn },
    )
  }
  const cane = (x, turn, length = 900) =>
    at(
      x,
      0,
      times(
        4,
        (index) =>
          path(box(-36, index * (length / 4), 72, length / 4 - 6, 10), index % 2 ? '#8fa35a' : '#9cb066') +
          shade(box(-36, index * (length / 4), 72, length / 4 - 6, 10), { opacity: 0.5 }) +
          line(`M-20 ${index * (length / 4) + 16}v${length / 4 - 40}`, '#d3dda4', 7, { opacity: 0.7 }),
      ),
      { rotate: turn },
    )
  return (
    surface('#c3bfb3') +
    at(0, -60, cane(170, 10, 1240)) +
    at(0, -60, cane(60, 5, 1240)) +
    at(190, 560, leaf(260, 60, C.leaf), { rotate: 70 }) +
    at(180, 480, leaf(230, 54, C.moss), { rotate: 40 }) +
    soap(700, 420, -8, 31, false) +
    soap(640, 790, 7, 37, true) +
    heap(41, 7, [880, 1010, 240, 110], (random) => {
      const d = polygon([
        [-50, 10],
        [-20, -40],
        [34, -34],
        [54, 16],
        [10, 44],
      ])
      return (
        path(d, pick(random, ['#232120', '#35322f'])) +
        path(
          polygon([
            [-50, 10],
            [-20, -40],
            [34, -34],
            [4, 4],
          ]),
          '#4f4b47',
        )
      )
    }) +
    at(1080, 180, leaf(240, 56, C.leaf), { rotate: 200 }) +
    at(1120, 260, leaf(210, 50, C.moss), { rotate: 236 })
  )
}

const soapnutWash = () => {
  const nut = (r) =>
    circle(3, 6, r, '#4f2a12') +
    circle(0, 0, r, '#a9642c') +
    shade(oval(0, 0, r, r), { from: 'corner', opacity: 0.5 }) +
    ellipse(-r * 0.32, -r * 0.36, r * 0.26, r * 0.18, '#f0c48a', { opacity: 0.85 }) +
    line(`M${r * 0.1} ${-r * 0.94}q${r * 0.2} ${-r * 0.3} ${r * 0.5} ${-r * 0.2}`, '#5f3a1c', 6)
  return (
    table({
      wall: '#e6d2ba',
      ground: '#8f6a4c',
      y: 800,
      behind:
        windowLight('#fff4d8', { x: 160, y: 80, opacity: 0.8 }) + sun('#d9a878', { x: 760, y: 520, r: 260 }),
    }) +
    shadow(760, 1000, 560, { height: 90 }) +
    at(
      800,
      1000,
      foldedCloth({
        w: 460,
        depth: 300,
        layers: 4,
        thick: 40,
        lean: 70,
        back: '#1c2b4a',
        paint: (transform) =>
          kawung({ ground: '#1c2f5a', light: '#f0e2c2', mid: '#b9743c', size: 84 }, transform),
      }),
    ) +
    shadow(370, 1030, 300) +
    at(
      370,
      1030,
      bottle({
        profile: [
          [138, 0],
          [142, 20],
          [142, 330],
          [134, 440],
          [70, 500],
          [58, 530],
          [58, 560],
        ],
        liquid: '#a4591c',
        glass: '#b87b45',
        level: 0.9,
        cap:
          twistCap(126, 60, '#2f2119') +
          path('M-22 -60V-140H22V-60Z', '#3a2c24') +
          path('M-30 -180H60Q110 -180 124 -140L104 -132Q92 -150 60 -148H-30Z', '#3a2c24') +
          shade('M-30 -180H60Q110 -180 124 -140L104 -132Q92 -150 60 -148H-30Z', { opacity: 0.4 }),
        label: label(0, -230, {
          w: 226,
          h: 250,
          shape: 'arch',
          words: ['LERAK', 'BATIK'],
          icon: at(0, 8, circle(-20, 0, 24, '#a9642c') + circle(22, 6, 22, '#8f5222') + leaf(56, 26, C.leaf)),
          iconY: -0.16,
          textY: 34,
          size: 44,
          ink: '#5f3416',
          accent: C.indigo,
        }),
      }),
    ) +
    [
      [640, 1100, 50],
      [735, 1120, 44],
      [560, 1120, 40],
      [820, 1095, 36],
    ]
      .map(([x, y, r]) => at(x, y, nut(r)))
      .join('') +
    bubbles([
      [540, 560, 36],
      [600, 480, 22],
      [520, 470, 14],
      [640, 580, 16],
    ]) +
    at(140, 1120, sprig(3, 110, 52, C.leaf), { rotate: 60 })
  )
}

const giftSet = () => {
  const frame = box(-440, -300, 880, 600, 16)
  const well = box(-392, -252, 784, 504, 8)
  const soap = (x, color, inside, text, ink) => {
    const d = box(-112, -190, 224, 380, 28)
    return at(
      x,
      0,
      flatShadow(d, { dx: 8, dy: 14, amount: 9, opacity: 0.5 }) +
        path(d, color) +
        clipped(d, inside) +
        shade(d, { from: 'corner', opacity: 0.34 }) +
        line(box(-100, -178, 200, 356, 22), lighter(color, 0.5), 4, { opacity: 0.5 }) +
        path(box(-112, -62, 224, 124), '#fbf3e1') +
        shade(box(-112, -62, 224, 124), { opacity: 0.22 }) +
        line('M-112 -50H112M-112 50H112', ink, 4) +
        word(text, 0, 0, { height: 38, fit: 180, color: ink, weight: 15 }),
    )
  }
  const straw = heap(61, 130, [-390, -250, 780, 500], (random) =>
    line(
      `M-50 0q${between(random, 20, 50)} ${between(random, -30, 30)} 100 0`,
      pick(random, ['#e3cfa0', '#d3b97f', '#f0e0b8', '#c4a566']),
      5,
    ),
  )
  return (
    boards('#b5b093', { count: 4, seed: 31 }) +
    at(
      600,
      590,
      flatShadow(frame, { dx: 20, dy: 30, amount: 18, opacity: 0.5 }) +
        path(
          frame,
          woven({
            strip: 30,
            count: 8,
            over: 2,
            under: 2,
            seed: 3,
            warp: () => '#d3ab6c',
            weft: () => '#e3c48c',
          }),
        ) +
        shade(frame, { from: 'corner', opacity: 0.36 }) +
        line(frame, '#b98a50', 12) +
        path(well, '#7d5a34') +
        clipped(
          well,
          straw,
          path(
            box(-392, -252, 784, 60),
            linear([
              [0, '#2b1710', 0.55],
              [1, '#2b1710', 0],
            ]),
          ),
        ) +
        soap(
          -254,
          '#6a4229',
          specks(71, 60, [-110, -190, 220, 380], ['#2f1a10', '#a9764c']),
          'KOPI',
          '#5a331c',
        ) +
        soap(
          0,
          '#e6ad38',
          specks(72, 40, [-110, -190, 220, 380], ['#f6d582', '#c98a1c']),
          'KUNYIT',
          '#8c4a12',
        ) +
        soap(
          254,
          '#9db36a',
          specks(73, 50, [-110, -190, 220, 380], ['#5f7d3c', '#cfdba0']),
          'KELOR',
          '#40592f',
        ) +
        rope('M-446 -140Q0 -120 446 -140', 15, '#c9a868'),
      { rotate: -5 },
    ) +
    at(
      583,
      448,
      rope(
        'M0 0C-90 -90 -150 -30 -110 10C-80 40 -30 20 0 0C90 -90 150 -30 110 10C80 40 30 20 0 0',
        14,
        '#c9a868',
      ) +
        rope('M0 0Q-36 40 -58 70M0 0Q30 44 62 74', 13, '#c9a868') +
        circle(0, 0, 18, '#a9864a'),
      { scale: 0.8, rotate: -5 },
    ) +
    at(190, 1090, sprig(4, 100, 50, C.leaf), { rotate: 40 }) +
    at(1010, 1070, blossom(66, '#fbf3e1', C.turmeric)) +
    at(1100, 1130, blossom(44, '#fbf3e1', C.turmeric), { rotate: 30 }) +
    heap(81, 5, [560, 1080, 200, 60], () => coffeeBean(28))
  )
}

export const sabun = {
  'sabun-kopi-gosok': { draw: coffeeSoap },
  'sabun-kunyit-madu': { draw: honeySoap },
  'sabun-serai': { draw: lemongrassSoap },
  'sabun-minyak-kelapa': { draw: coconutSoap },
  'sabun-arang-bambu': { draw: charcoalSoap },
  'sabun-lerak-batik': { draw: soapnutWash },
  'paket-sabun-tiga-kebun': { draw: giftSet },
}
