/** Long enough to find the next letter of a name, short enough not to seem stuck. */
const PAUSE_MS = 700

let last = { key: '', at: -Infinity }

/** Notes the keys: only they tell a choice that is still being typed from one that was made with a finger. */
export function watchKeys(form: HTMLFormElement): void {
  form.addEventListener('keydown', ({ key, timeStamp }) => (last = { key, at: timeStamp }), { capture: true })
}

/** In a closed list every letter and arrow is a choice at once. Whether this one came from a key. */
export const isByKey = (change: Event): boolean => change.timeStamp - last.at < 100

/** Until nothing was typed for a while, or the list was left. */
export function untilSettled(list: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>
    const settle = () => {
      clearTimeout(timer)
      list.removeEventListener('keydown', wait)
      list.removeEventListener('blur', settle)
      resolve()
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(settle, PAUSE_MS)
    }
    list.addEventListener('keydown', wait)
    list.addEventListener('blur', settle)
    wait()
  })
}

/** She went on with Tab, from a list to the one that was not there yet, and has typed nothing since. */
export const hasTabbedOn = (): boolean => last.key === 'Tab'
