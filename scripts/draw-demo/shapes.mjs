import { round } from './svg.mjs'

export const box = (x, y, w, h, r = 0) =>
  `M${x + r} ${y}H${x + w - r}Q${x + w} ${y} ${x + w} ${y + r}V${y + h - r}Q${x + w} ${y + h} ${x + w - r} ${y + h}H${
    x + r
  }Q${x} ${y + h} ${x} ${y + h - r}V${y + r}Q${x} ${y} ${x + r} ${y}Z`

export const oval = (cx, cy, rx, ry) =>
  `M${cx - rx} ${cy}A${rx} ${ry} 0 1 1 ${cx + rx} ${cy}A${rx} ${ry} 0 1 1 ${cx - rx} ${cy}Z`

export const polygon = (points) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`

/** A closed or open line that runs smoothly through its points. */
export const smooth = (points, closed = true) => {
  const count = points.length
  const point = (index) =>
    closed ? points[(index + count) % count] : points[Math.max(0, Math.min(count - 1, index))]
  let d = `M${round(points[0][0])} ${round(points[0][1])}`
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [point(index - 1), point(index), point(index + 1), point(index + 2)]
    d += `C${round(from[0] + (to[0] - before[0]) / 6)} ${round(from[1] + (to[1] - before[1]) / 6)} ${round(
      to[0] - (after[0] - from[0]) / 6,
    )} ${round(to[1] - (after[1] - from[1]) / 6)} ${round(to[0])} ${round(to[1])}`
  }
  return closed ? `${d}Z` : d
}

/** A round thing that is not quite round. */
export const blob = (random, rx, ry, { points = 9, rough = 0.08 } = {}) =>
  smooth(
    Array.from({ length: points }, (_, index) => {
      const angle = (index / points) * Math.PI * 2
      const reach = 1 + (random() - 0.5) * 2 * rough
      return [Math.cos(angle) * rx * reach, Math.sin(angle) * ry * reach]
    }),
  )

/** The outline of something turned on a wheel: half widths with heights above its base. */
export const turned = (profile) => {
  const [[foot], ...rest] = profile
  const right = [
    [foot * 0.8, 0],
    [foot * 0.97, -10],
    [foot, -34],
    ...rest.slice(1).map(([half, up]) => [half, -up]),
  ]
  const side = (points) => smooth(points, false)
  const left = right.map(([x, y]) => [-x, y]).reverse()
  return `${side(right)}L${side(left).slice(1)}Z`
}

/** A vessel with straight walls, round foot, shoulder and neck; it stands on its own origin. */
export const vessel = ({ w, h, neck = w, shoulder = 0, foot = 24 }) => {
  const [a, n] = [w / 2, neck / 2]
  return `M${-n} ${-h}H${n}${
    shoulder
      ? `C${n} ${-h + shoulder * 0.55} ${a} ${-h + shoulder * 0.35} ${a} ${-h + shoulder}`
      : `L${a} ${-h}`
  }V${-foot}Q${a} 0 ${a - foot} 0H${-a + foot}Q${-a} 0 ${-a} ${-foot}V${-h + shoulder}${
    shoulder ? `C${-a} ${-h + shoulder * 0.35} ${-n} ${-h + shoulder * 0.55} ${-n} ${-h}` : ''
  }Z`
}
