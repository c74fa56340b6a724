// Lines that say what is being done, how it went and how long it took. A moving line only where someone watches.
const isWatched = process.stdout.isTTY === true && process.env.CI === undefined
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const CLEAR = '\r\u001b[K'

/** @typedef {{ name: string, detail: string, started: number }} Active */
/** @type {Set<Active>} */
const running = new Set()
/** @type {ReturnType<typeof setInterval> | undefined} */
let timer

/**
 * @template T
 * @param {string} name
 * @param {(say: (detail: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const active = { name, detail: '', started: Date.now() }
  begin(active)
  try {
    const result = await work((detail) => {
      active.detail = detail
    })
    end(active, '✓')
    return result
  } catch (error) {
    end(active, '✗')
    throw error
  }
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${isWatched ? CLEAR : ''}${text}\n`)
}

/** @param {Active} active */
function begin(active) {
  running.add(active)
  if (!isWatched) return say(`  … ${active.name}`)
  timer ??= setInterval(draw, 120)
}

/**
 * @param {Active} active
 * @param {string} sign
 */
function end(active, sign) {
  running.delete(active)
  if (running.size === 0) {
    clearInterval(timer)
    timer = undefined
  }
  say(`  ${sign} ${active.name.padEnd(12)} ${active.detail.padEnd(58)} ${seconds(active).padStart(6)} s`)
}

function draw() {
  const frame = FRAMES[Math.floor(Date.now() / 120) % FRAMES.length]
  const names = [...running].map((active) => `${active.name} ${seconds(active)} s`)
  process.stdout.write(`${CLEAR}  ${frame} ${names.join(' · ')}`)
}

/** @param {Active} active */
function seconds(active) {
  return ((Date.now() - active.started) / 1000).toFixed(1)
}
