import { at, between, circle, clipped, darker, ellipse, lighter, line, path, rect, seeded } from '../svg.mjs'
import { glow, shade } from '../shading.mjs'
import { leafShadow, surface } from '../stages.mjs'
import { blossom } from '../botanicals.mjs'
import { ceplok, kawung, parang, stripes, truntum } from '../motifs.mjs'
import { oval } from '../shapes.mjs'

const SKIN = ['#c98d62', '#b87a50', '#d9a379', '#a86b45', '#cf9a70']
const FACE = 'M-150 -60C-156 -210 -84 -276 0 -276S156 -210 150 -60C146 60 76 150 0 150S-146 60 -150 -60Z'
const SHOULDERS = 'M-430 620C-430 380 -300 300 -130 270Q0 320 130 270C300 300 430 380 430 620Z'

const features = (skin, { glasses, lines, look }) => {
  const dark = darker(skin, 0.62)
  const lid = (side) =>
    look === 'laugh'
      ? line(`M${side * 62 - 28} -62q28 -26 56 0`, dark, 9)
      : ellipse(side * 62, -66, 12, 15, '#2a1a12') +
        circle(side * 62 - 4, -71, 4, '#fff8ea') +
        line(`M${side * 62 - 28} -74q28 -24 56 0`, dark, 7)
  return (
    [-1, 1]
      .map(
        (side) =>
          line(`M${side * 62 - 32} ${-112}q${32 - side * 4} -20 64 ${side > 0 ? 4 : 0}`, '#2a1a12', 9, {
            opacity: 0.8,
          }) +
          lid(side) +
          ellipse(side * 88, 0, 34, 24, '#d9624a', { opacity: 0.22 }),
      )
      .join('') +
    line('M-4 -50Q-22 0 -14 10Q0 22 16 12', darker(skin, 0.32), 7) +
    (look === 'laugh'
      ? path('M-50 52Q0 66 50 52Q36 104 0 104T-50 52Z', '#7d2f25') +
        path('M-44 56Q0 68 44 56L38 70Q0 80 -38 70Z', '#fff6e8')
      : line('M-44 62Q0 96 44 60', '#8f3d30', 9)) +
    (lines
      ? line(
          'M-104 -40q-14 6 -20 -2M104 -40q14 6 20 -2M-76 40q-10 16 -4 34M76 40q10 16 4 34',
          darker(skin, 0.3),
          5,
          { opacity: 0.6 },
        )
      : '') +
    (glasses
      ? [-1, 1]
          .map(
            (side) =>
              circle(side * 62, -64, 46, '#ffffff', { opacity: 0.14 }) +
              circle(side * 62, -64, 46, 'none', { stroke: '#3a2418', strokeWidth: 7 }),
          )
          .join('') + line('M-18 -70Q0 -80 18 -70', '#3a2418', 7)
      : '')
  )
}

const veil = (color, trim) => {
  const d =
    'M0 -340C-200 -340 -236 -170 -214 0C-200 130 -260 240 -330 360Q-180 470 0 470T330 360C260 240 200 130 214 0C236 -170 200 -340 0 -340Z'
  const opening =
    'M0 -236C-112 -236 -140 -150 -134 -50C-128 70 -64 140 0 140S128 70 134 -50C140 -150 112 -236 0 -236Z'
  return {
    back: path(d, color) + shade(d, { opacity: 0.42, start: 0.4 }) + glow(d, { opacity: 0.2 }),
    opening,
    front:
      line(
        'M-150 110Q-120 260 60 330M150 100Q140 220 -40 310M-220 300Q-60 420 180 380',
        darker(color, 0.3),
        8,
        { opacity: 0.5 },
      ) +
      line(
        'M0 -250C-124 -250 -152 -150 -146 -46C-140 80 -70 154 0 154S140 80 146 -46C152 -150 124 -250 0 -250Z',
        lighter(color, 0.22),
        14,
      ) +
      (trim ? circle(-96, 150, 17, trim) + circle(-100, 146, 6, '#fff6e2') : ''),
  }
}

const hair = {
  bun: () => ({
    back:
      circle(0, -320, 92, '#241712') +
      path(
        'M-176 -20C-200 -240 -110 -326 0 -326S200 -240 176 -20C160 40 140 60 120 60H-120C-140 60 -160 40 -176 -20Z',
        '#2a1b15',
      ),
    front:
      path(
        'M-156 -90C-160 -220 -90 -300 0 -300S160 -220 156 -90C140 -170 70 -214 -10 -226C-60 -206 -130 -176 -156 -90Z',
        '#2a1b15',
      ) + line('M-20 -290Q-100 -250 -130 -160M40 -290Q110 -250 132 -170', '#4a342a', 5, { opacity: 0.7 }),
  }),
  bob: () => ({
    back: path(
      'M-196 130C-230 -200 -130 -330 0 -330S230 -200 196 130Q150 170 110 120H-110Q-150 170 -196 130Z',
      '#2f1f17',
    ),
    front:
      path(
        'M-158 -60C-164 -220 -90 -304 0 -304S164 -220 158 -60C140 -150 110 -190 60 -214C0 -180 -110 -170 -158 -60Z',
        '#2f1f17',
      ) + line('M30 -296Q-60 -240 -120 -150', '#553c2f', 5, { opacity: 0.7 }),
  }),
  grey: () => ({
    back:
      circle(0, -314, 78, '#8d857c') +
      path('M-174 -20C-198 -240 -110 -322 0 -322S198 -240 174 -20L120 60H-120Z', '#978f86'),
    front:
      path(
        'M-156 -90C-160 -220 -90 -298 0 -298S160 -220 156 -90C130 -190 60 -224 0 -226S-130 -190 -156 -90Z',
        '#a39b92',
      ) +
      line('M0 -296V-230M-60 -284Q-100 -230 -120 -170M60 -284Q100 -230 120 -170', '#c9c2b9', 5, {
        opacity: 0.7,
      }),
  }),
  short: () => ({
    back: '',
    front:
      path(
        'M-164 -70C-190 -260 -90 -330 10 -326S190 -250 164 -70C150 -120 150 -170 120 -196C60 -176 -60 -176 -124 -204C-146 -170 -150 -120 -164 -70Z',
        '#231711',
      ) + line('M-100 -270Q0 -320 110 -270', '#4a352a', 6, { opacity: 0.6 }),
  }),
  peci: () => ({
    back: '',
    front:
      path(
        'M-162 -80C-166 -120 -158 -170 -150 -186H150C158 -170 166 -120 162 -80C150 -120 150 -150 140 -176H-140C-150 -150 -150 -120 -162 -80Z',
        '#231711',
      ) +
      path('M-170 -170L-140 -346Q0 -376 140 -346L170 -170Q0 -214 -170 -170Z', '#221d24') +
      shade('M-170 -170L-140 -346Q0 -376 140 -346L170 -170Q0 -214 -170 -170Z', {
        opacity: 0.6,
        color: '#000000',
      }) +
      glow('M-170 -170L-140 -346Q0 -376 140 -346L170 -170Q0 -214 -170 -170Z', { opacity: 0.2 }),
  }),
  blangkon: (paint) => ({
    back: '',
    front:
      path(
        'M-164 -20C-176 -120 -160 -170 -130 -190L-110 -160Q-140 -110 -146 -20ZM164 -20C176 -120 160 -170 130 -190L110 -160Q140 -110 146 -20Z',
        '#3a2a22',
      ) +
      path('M-172 -120C-190 -300 -100 -370 0 -370S190 -300 172 -120Q90 -196 0 -196T-172 -120Z', paint) +
      shade('M-172 -120C-190 -300 -100 -370 0 -370S190 -300 172 -120Q90 -196 0 -196T-172 -120Z', {
        opacity: 0.5,
      }) +
      line('M-170 -130Q-80 -216 0 -214T170 -130', '#e9cf9a', 7) +
      line('M0 -366Q-20 -290 -120 -190M0 -366Q20 -290 120 -190', '#1d120c', 5, { opacity: 0.5 }),
  }),
}

const portrait = ({
  ground,
  skin = 0,
  head,
  cover = '#7d4b27',
  trim,
  shirt,
  garment,
  glasses,
  lines,
  look,
  flower,
  seed = 1,
}) => {
  const random = seeded(seed)
  const tone = SKIN[skin]
  const worn = head === 'veil' ? veil(cover, trim) : hair[head](cover)
  const d = oval(600, 560, 450, 450)
  const drawn = features(tone, { glasses, lines, look })
  const neck = 'M-74 90V270Q0 330 74 270V90Z'
  return (
    surface(ground) +
    path(d, lighter(ground, 0.35)) +
    shade(d, { from: 'corner', opacity: 0.22 }) +
    leafShadow(between(random, 640, 860), -60, { rotate: between(random, 8, 30), scale: 1.1, opacity: 0.1 }) +
    at(
      600,
      head === 'veil' ? 600 : 660,
      (head === 'veil' ? '' : worn.back) +
        at(
          0,
          head === 'veil' ? 0 : -84,
          path(SHOULDERS, garment ?? shirt) +
            rect(-430, 615, 860, 120, garment ?? shirt) +
            shade(SHOULDERS, { opacity: 0.4, start: 0.4 }),
        ) +
        (head === 'veil'
          ? worn.back +
            clipped(
              worn.opening,
              path(FACE, tone, { transform: 'scale(1.03)' }) +
                shade(FACE, { from: 'right', opacity: 0.32, color: '#6b2f18' }),
            ) +
            drawn +
            worn.front
          : at(
              0,
              -84,
              path(neck, darker(tone, 0.14)) +
                path(oval(0, 264, 116, 46), darker(tone, 0.14)) +
                path('M-134 272Q0 400 134 272L90 262Q0 340 -90 262Z', lighter(shirt, 0.3)),
            ) +
            ellipse(-152, -50, 26, 42, darker(tone, 0.1)) +
            ellipse(152, -50, 26, 42, darker(tone, 0.16)) +
            path(FACE, tone) +
            shade(FACE, { from: 'right', opacity: 0.32, color: '#6b2f18' }) +
            drawn +
            worn.front) +
        (flower ? at(118, -236, blossom(54, flower, '#e9b13e'), { rotate: 20 }) : ''),
      { scale: 1.14 },
    )
  )
}

const seen = (options) => ({ size: 1200, quality: 70, draw: () => portrait(options()) })

export const potret = {
  'potret-bmb-001': seen(() => ({
    ground: '#e9cfa0',
    head: 'veil',
    cover: '#b5552f',
    trim: '#e9c46a',
    shirt: '#f1e3c4',
    look: 'laugh',
    seed: 1,
  })),
  'potret-bmb-002': seen(() => ({
    ground: '#c9d6cf',
    skin: 2,
    head: 'veil',
    cover: '#2f5f63',
    trim: '#e9b13e',
    shirt: '#f1e3c4',
    garment: kawung({ size: 96 }),
    glasses: true,
    seed: 2,
  })),
  'potret-bmb-003': seen(() => ({
    ground: '#d8c5a6',
    skin: 1,
    head: 'peci',
    shirt: '#27426f',
    garment: parang({ size: 0.6 }),
    lines: true,
    glasses: true,
    seed: 3,
  })),
  'potret-dsb-001': seen(() => ({
    ground: '#bcd0d6',
    skin: 4,
    head: 'short',
    shirt: '#d98127',
    look: 'laugh',
    seed: 4,
  })),
  'potret-bmb-004': seen(() => ({
    ground: '#e6d8b8',
    skin: 3,
    head: 'bun',
    shirt: '#5f8240',
    garment: truntum({ ground: '#40592f', size: 70 }),
    flower: '#fbf3e1',
    seed: 5,
  })),
  'potret-amb-001': seen(() => ({
    ground: '#f0c9a0',
    skin: 0,
    head: 'veil',
    cover: '#9d2f27',
    trim: '#f2c14e',
    shirt: '#3f2a1a',
    look: 'laugh',
    lines: true,
    seed: 6,
  })),
  'potret-amb-002': seen(() => ({ ground: '#d5dcc0', skin: 2, head: 'bob', shirt: '#a8456b', seed: 7 })),
  'potret-amb-003': seen(() => ({
    ground: '#c5cbdc',
    skin: 1,
    head: 'veil',
    cover: '#4f5f8f',
    shirt: '#e6d2ab',
    seed: 8,
  })),
  'potret-pnd-001': seen(() => ({
    ground: '#e8cdb2',
    skin: 3,
    head: 'grey',
    shirt: '#7d4b27',
    garment: kawung({ ground: '#3f2414', size: 110 }),
    lines: true,
    look: 'laugh',
    seed: 9,
  })),
  'potret-pnd-002': seen(() => ({
    ground: '#dfe2cb',
    skin: 0,
    head: 'veil',
    cover: '#d9a441',
    trim: '#7d3328',
    shirt: '#7d4b27',
    seed: 10,
  })),
  'potret-brg-001': seen(() => ({
    ground: '#cfdcb8',
    skin: 4,
    head: 'veil',
    cover: '#5f8240',
    trim: '#f2c14e',
    shirt: '#f1e3c4',
    garment: truntum({ ground: '#e9d9b4', light: '#5f8240', mid: '#b5552f', size: 80 }),
    seed: 11,
  })),
  'potret-brg-002': seen(() => ({
    ground: '#ecd7b4',
    skin: 1,
    head: 'veil',
    cover: '#f1e6d0',
    shirt: '#8a5a34',
    lines: true,
    look: 'laugh',
    seed: 12,
  })),
  'potret-glg-001': seen(() => ({
    ground: '#d6cfe0',
    skin: 2,
    head: 'veil',
    cover: '#6c3a4d',
    trim: '#e9c46a',
    shirt: '#c98470',
    glasses: true,
    look: 'laugh',
    seed: 13,
  })),
  'potret-glg-002': seen(() => ({
    ground: '#d2dcd8',
    skin: 3,
    head: 'bun',
    shirt: '#27426f',
    lines: true,
    seed: 14,
  })),
  'potret-glg-003': seen(() => ({
    ground: '#dac9a8',
    skin: 1,
    head: 'blangkon',
    cover: kawung({ size: 60 }),
    shirt: '#3f2a1a',
    garment: stripes(
      [
        ['#4b2c1b', 16],
        ['#c9a36a', 5],
        ['#2f2119', 12],
        ['#c9a36a', 3],
      ],
      { scale: 1.4 },
    ),
    lines: true,
    seed: 15,
  })),
  'potret-ngd-001': seen(() => ({
    ground: '#f0d2b8',
    skin: 0,
    head: 'bun',
    shirt: '#b5331f',
    look: 'laugh',
    flower: '#f2b8a8',
    seed: 16,
  })),
  'potret-ngd-002': seen(() => ({
    ground: '#cfd9c6',
    skin: 4,
    head: 'veil',
    cover: '#8fa38a',
    trim: '#7d3328',
    shirt: '#40592f',
    seed: 17,
  })),
  'potret-krp-001': seen(() => ({
    ground: '#e2d7bf',
    skin: 2,
    head: 'veil',
    cover: '#c98470',
    trim: '#f6e6c2',
    shirt: '#6c3a4d',
    garment: ceplok({ size: 100 }),
    seed: 18,
  })),
  'potret-krp-002': seen(() => ({
    ground: '#c6d5e0',
    skin: 4,
    head: 'bob',
    shirt: '#1c3158',
    look: 'laugh',
    seed: 19,
  })),
  'potret-kkp-001': seen(() => ({
    ground: '#d5dcc4',
    skin: 3,
    head: 'veil',
    cover: '#a9803f',
    trim: '#40592f',
    shirt: '#5f4a2a',
    lines: true,
    look: 'laugh',
    seed: 20,
  })),
  'potret-kkp-002': seen(() => ({
    ground: '#ead2b6',
    skin: 0,
    head: 'grey',
    shirt: '#3f7a76',
    glasses: true,
    lines: true,
    seed: 21,
  })),
  'potret-glr-001': seen(() => ({
    ground: '#c4d8dc',
    skin: 1,
    head: 'veil',
    cover: '#2f6f86',
    trim: '#f4e6c6',
    shirt: '#e9cf9a',
    look: 'laugh',
    seed: 22,
  })),
  'potret-glr-002': seen(() => ({
    ground: '#dfd3b4',
    skin: 2,
    head: 'veil',
    cover: '#7a8f5c',
    shirt: '#d9bd86',
    seed: 23,
  })),
  'potret-stl-001': seen(() => ({
    ground: '#d9cdb6',
    skin: 4,
    head: 'bun',
    shirt: '#27426f',
    garment: stripes(
      [
        ['#27426f', 26],
        ['#f1e3c4', 5],
        ['#7d4b27', 14],
        ['#f1e3c4', 9],
      ],
      { scale: 1.3 },
    ),
    glasses: true,
    lines: true,
    look: 'laugh',
    seed: 24,
  })),
  'potret-stl-002': seen(() => ({
    ground: '#ecd3cf',
    skin: 0,
    head: 'veil',
    cover: '#e3b7a8',
    trim: '#8f3d30',
    shirt: '#9d3f27',
    garment: ceplok({ ground: '#27426f', mid: '#d9a441', size: 110 }),
    seed: 25,
  })),
  'potret-stl-003': seen(() => ({ ground: '#d3dac9', skin: 3, head: 'bob', shirt: '#8a5a34', seed: 26 })),
}
