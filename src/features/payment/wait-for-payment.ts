import { timeLeft } from './time-left'

const FIRST_PAUSE_MS = 3_000
const LONGEST_PAUSE_MS = 15_000

/** What only a script can do while an order waits for its money: copy, count down, and change the page when something happens. */
export function waitForPayment(card: HTMLElement): void {
  for (const button of card.querySelectorAll<HTMLButtonElement>('[data-copy]')) offerCopy(button)
  const clock = card.querySelector<HTMLElement>('[data-until]')
  if (clock) countDown(clock)
  const pulse = card.dataset.pulse ?? ''
  const itself = card.querySelector<HTMLElement>('[data-itself]')
  if (itself) itself.hidden = false
  if (pulse !== '') listen(card.dataset.payment ?? '', pulse)
}

/** Browsers offer it on safe connections only. */
function offerCopy(button: HTMLButtonElement): void {
  if (!('clipboard' in navigator)) return
  button.hidden = false
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(button.dataset.copy ?? '').then(() => tellCopied(button))
  })
}

/** To the eye and to the ear: its name says the word that it shows, and what it copies. */
function tellCopied(button: HTMLButtonElement): void {
  const [word, copied] = [button.textContent.trim(), button.dataset.copied ?? '']
  button.ariaLabel = button.ariaLabel?.replace(word, copied) ?? null
  button.textContent = copied
}

function countDown(clock: HTMLElement): void {
  const { until = '', left = '', over = '' } = clock.dataset
  const end = Date.parse(until)
  const show = () => {
    const ms = end - Date.now()
    clock.textContent = ms > 0 ? left.replace('{time}', timeLeft(ms)) : over
    if (ms > 0) setTimeout(show, ms % 1000 || 1000)
  }
  clock.hidden = false
  show()
}

/** Asks less and less often, and not at all while nobody looks; on coming back at once. */
function listen(address: string, known: string): void {
  let pause = FIRST_PAUSE_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  const plan = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), pause)
  }
  const ask = async () => {
    if (document.hidden) return
    const now = await fetch(address, { cache: 'no-store' })
      .then((answer) => (answer.ok ? answer.text() : known))
      .catch(() => known)
    if (now !== known) return location.replace(location.pathname)
    pause = Math.min(pause * 1.2, LONGEST_PAUSE_MS)
    plan()
  }
  document.addEventListener('visibilitychange', () => {
    pause = FIRST_PAUSE_MS
    if (!document.hidden) void ask()
  })
  plan()
}
