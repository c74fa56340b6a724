import { define, ellipse, group, linear, path, radial } from './svg.mjs'

const grainFilter = (color, seed, frequency) =>
  define(
    (id) =>
      `<filter id="${id}" x="-2%" y="-2%" width="104%" height="104%" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="2" seed="${seed}" result="noise"/>
<feColorMatrix in="noise" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0" result="dots"/>
<feComposite in="SourceAlpha" in2="dots" operator="arithmetic" k1="0" k2="5.2" k3="8.6" k4="-7.3" result="mask"/>
<feFlood flood-color="${color}"/><feComposite operator="in" in2="mask"/><feComposite operator="in" in2="SourceAlpha"/></filter>`,
  )

const directions = {
  right: [0, 0, 1, 0.12],
  left: [1, 0, 0, 0.12],
  bottom: [0.05, 0, 0, 1],
  top: [0, 1, 0, 0],
  corner: [0, 0, 1, 1],
}

/** Stippled shade inside a shape, growing towards one side. */
export const shade = (
  d,
  {
    from = 'right',
    color = '#3a1d12',
    strength = 0.9,
    start = 0.45,
    opacity = 0.34,
    seed = 3,
    frequency = 0.55,
    transform,
  } = {},
) => {
  const paint =
    from === 'rim'
      ? radial(
          [
            [start, '#000', 0],
            [1, '#000', strength],
          ],
          [0.42, 0.4, 0.68],
        )
      : from === 'centre'
        ? radial([
            [0, '#000', strength],
            [1, '#000', 0],
          ])
        : linear(
            [
              [start, '#000', 0],
              [1, '#000', strength],
            ],
            directions[from],
          )
  return group(
    { opacity, transform },
    path(d, paint, { filter: `url(#${grainFilter(color, seed, frequency)})` }),
  )
}

/** Stippled light on the side turned to the window. */
export const glow = (d, options = {}) =>
  shade(d, { from: 'left', color: '#fff4d8', strength: 0.8, start: 0.5, opacity: 0.4, seed: 11, ...options })

const blur = (amount) =>
  define(
    (id) =>
      `<filter id="${id}" x="-40%" y="-60%" width="180%" height="220%"><feGaussianBlur stdDeviation="${amount}"/></filter>`,
  )

export const blurred = (amount, ...children) => group({ filter: `url(#${blur(amount)})` }, ...children)

/** The shadow of a thing that stands at (x, y) and is `width` wide. */
export const shadow = (
  x,
  y,
  width,
  { height = width * 0.16, color = '#54301c', opacity = 0.4, cast = 0.3 } = {},
) =>
  group(
    { opacity },
    blurred(
      16,
      path(
        `M${x - width * 0.46} ${y} Q${x - width * 0.3} ${y - height * 0.8} ${x + width * 0.1} ${y - height * 0.8} L${
          x + width * (0.5 + cast)
        } ${y - height * 0.75} Q${x + width * (0.62 + cast)} ${y} ${x + width * 0.4} ${y + height * 0.35} Q${x} ${
          y + height * 0.6
        } ${x - width * 0.46} ${y}Z`,
        color,
      ),
    ),
    blurred(6, ellipse(x + width * 0.03, y, width * 0.5, height * 0.22, color, { opacity: 0.9 })),
  )

/** The soft shadow of something lying flat, seen from above. */
export const flatShadow = (d, { dx = 14, dy = 20, amount = 14, opacity = 0.34, color = '#4a2817' } = {}) =>
  group({ opacity, transform: `translate(${dx} ${dy})` }, blurred(amount, path(d, color)))
