import { group, line, round } from './svg.mjs'

// Brush capitals: [width, strokes] on a cap height of 100.
const GLYPHS = {
  A: [84, 'M4 100Q30 46 43 0Q56 46 82 100M19 68Q44 62 67 66'],
  B: [70, 'M8 0V100M8 2C70 -6 72 48 12 47C86 44 80 108 8 98'],
  C: [82, 'M78 18C50 -18 4 6 4 52C4 104 58 112 80 80'],
  D: [82, 'M8 0V100M8 1C104 -4 104 104 8 99'],
  E: [62, 'M58 2H9V99H60M9 48Q32 45 50 48'],
  F: [60, 'M58 2H9V100M9 49Q32 46 50 49'],
  G: [88, 'M80 20C52 -18 4 4 4 52C4 110 82 116 82 58H52'],
  H: [80, 'M8 0V100M72 0V100M8 50Q40 45 72 50'],
  I: [18, 'M9 0V100'],
  J: [54, 'M46 0V70C46 106 12 108 4 80'],
  K: [74, 'M8 0V100M68 0Q44 40 9 54Q46 62 72 100'],
  L: [58, 'M8 0V98Q34 102 56 97'],
  M: [100, 'M6 100Q14 40 17 0Q34 46 50 80Q66 46 83 0Q86 40 94 100'],
  N: [84, 'M8 100V0Q44 46 76 98V0'],
  O: [92, 'M46 0C-12 0 -12 100 46 100C104 100 104 0 46 0Z'],
  P: [68, 'M8 100V0M8 2C84 -8 84 64 9 56'],
  Q: [94, 'M46 0C-12 0 -12 100 46 100C104 100 104 0 46 0ZM56 76Q76 92 92 108'],
  R: [74, 'M8 100V0M8 2C82 -8 78 58 9 52Q50 58 72 100'],
  S: [66, 'M60 16C40 -12 6 2 8 26C10 54 62 44 60 74C58 106 14 108 4 80'],
  T: [74, 'M2 3Q38 -1 72 3M37 2V100'],
  U: [78, 'M8 0V62C8 112 70 112 70 62V0'],
  V: [80, 'M2 0Q24 52 40 98Q56 52 78 0'],
  W: [114, 'M2 0Q16 54 30 98Q46 56 57 22Q68 56 84 98Q98 54 112 0'],
  X: [76, 'M4 0Q38 46 72 100M70 0Q36 50 4 100'],
  Y: [74, 'M2 0Q20 34 37 52Q54 34 72 0M37 52V100'],
  Z: [68, 'M6 3H62Q36 50 4 97Q36 100 66 97'],
  0: [76, 'M38 0C-10 0 -10 100 38 100C86 100 86 0 38 0Z'],
  1: [30, 'M2 18L18 2V100'],
  2: [62, 'M6 22C14 -10 58 -4 56 26C54 54 18 76 4 98H60'],
  3: [60, 'M6 10C40 -14 74 34 24 46C82 46 60 124 4 88'],
  7: [60, 'M4 3H58Q34 46 20 100'],
  '-': [40, 'M6 52H36'],
  ' ': [34, ''],
}
const GAP = 20

const lengthOf = (text) => [...text].reduce((sum, letter) => sum + GLYPHS[letter][0] + GAP, -GAP)

/** One painted word, centred on (x, y = middle), as tall as `height` unless `fit` is narrower. */
export const word = (text, x, y, { height = 40, fit = Infinity, color = '#2f2119', weight = 13 } = {}) => {
  const scale = Math.min(height / 100, fit / lengthOf(text))
  let pen = -lengthOf(text) / 2
  const strokes = [...text].map((letter, index) => {
    const [width, d] = GLYPHS[letter]
    const lean = ((index * 37) % 5) - 2
    const drawn = d
      ? group({ transform: `translate(${round(pen)} ${-50 + lean})` }, line(d, color, weight))
      : ''
    pen += width + GAP
    return drawn
  })
  return group({ transform: `translate(${x} ${y}) scale(${round(scale * 1000) / 1000})` }, ...strokes)
}
