import { at, circle, group, line, path, lighter } from './svg.mjs'
import { shade } from './shading.mjs'
import { box, oval } from './shapes.mjs'
import { word } from './lettering.mjs'
import { C } from './palette.mjs'

const outlines = {
  rect: (w, h) => box(-w / 2, -h / 2, w, h, 10),
  oval: (w, h) => oval(0, 0, w / 2, h / 2),
  arch: (w, h) =>
    `M${-w / 2} ${h / 2}V${-h / 2 + w / 2}A${w / 2} ${w / 2} 0 0 1 ${w / 2} ${-h / 2 + w / 2}V${h / 2}Z`,
  ticket: (w, h) => {
    const n = 18
    return `M${-w / 2 + n} ${-h / 2}H${w / 2 - n}Q${w / 2 - n} ${-h / 2 + n} ${w / 2} ${-h / 2 + n}V${h / 2 - n}Q${w / 2 - n} ${h / 2 - n} ${w / 2 - n} ${h / 2}H${-w / 2 + n}Q${-w / 2 + n} ${h / 2 - n} ${-w / 2} ${h / 2 - n}V${-h / 2 + n}Q${-w / 2 + n} ${-h / 2 + n} ${-w / 2 + n} ${-h / 2}Z`
  },
  tag: (w, h) =>
    `M${-w / 2} ${-h / 2 + 34}L${-w / 2 + 34} ${-h / 2}H${w / 2 - 34}L${w / 2} ${-h / 2 + 34}V${h / 2}H${-w / 2}Z`,
}

/** A paper label around (x, y): an icon above its words. */
export const label = (
  x,
  y,
  {
    w = 240,
    h = 180,
    shape = 'rect',
    paper = C.paper,
    ink = C.ink,
    accent = C.clay,
    words = [],
    icon = '',
    iconY = -0.2,
    textY,
    size = 40,
    rotate = 0,
  },
) => {
  const d = outlines[shape](w, h)
  const inner = outlines[shape](w - 22, h - 22)
  const wide = shape === 'oval' ? w * 0.7 : w - 56
  const wanted = textY ?? (icon ? h * 0.22 : -((words.length - 1) * size * 0.7))
  const lowest =
    h / 2 -
    (shape === 'oval' ? h * 0.2 : 34) -
    size * (words.length > 1 ? 0.36 + (words.length - 1) * 1.25 : 0.5)
  const start = Math.min(wanted, lowest)
  return at(
    x,
    y,
    path(d, paper) +
      shade(d, { from: 'right', start: 0.4, strength: 0.7, opacity: 0.18 }) +
      line(inner, accent, 4) +
      (icon ? group({ transform: `translate(0 ${h * iconY})` }, icon) : '') +
      words
        .map((text, index) =>
          word(text, 0, start + index * size * 1.25, {
            height: index === 0 ? size : size * 0.72,
            fit: index && shape === 'oval' ? wide * 0.76 : wide,
            color: index === 0 ? ink : accent,
            weight: index === 0 ? 15 : 13,
          }),
        )
        .join(''),
    { rotate },
  )
}

/** A swing tag on a string from (x, y). */
export const swingTag = (x, y, { text = '', color = C.paper, ink = C.soga, rotate = 12, string = 70 } = {}) =>
  at(
    x,
    y,
    line(`M0 0Q-10 ${string * 0.5} 0 ${string}`, ink, 3) +
      path(box(-38, string - 12, 76, 118, 10), color) +
      shade(box(-38, string - 12, 76, 118, 10), { opacity: 0.2 }) +
      circle(0, string + 6, 7, lighter(ink, 0.2)) +
      (text
        ? word(text, 0, string + 58, { height: 24, fit: 56, color: ink })
        : line(`M-18 ${string + 46}h36M-18 ${string + 66}h36M-18 ${string + 86}h22`, ink, 4, {
            opacity: 0.6,
          })),
    { rotate },
  )
