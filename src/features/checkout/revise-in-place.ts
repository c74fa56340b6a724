import { hasTabbedOn, isByKey, untilSettled, watchKeys } from './await-choice'

import { showSending } from './show-sending'

/**
 * With a script the choice of an area or a way of delivery shows the next areas and the new total at once: the same
 * form is sent, and the parts that depend on it are taken from the page that comes back.
 */
export function reviseInPlace(form: HTMLFormElement): void {
  const root = document.documentElement
  const place = form.querySelector<HTMLButtonElement>('[data-place]')
  let running: { sending: AbortController; done: Promise<void> } | undefined
  root.classList.add('has-script')
  watchKeys(form)

  form.addEventListener('change', (event) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || !target.matches('[data-revise]')) return
    running?.sending.abort()
    const sending = new AbortController()
    running = { sending, done: revise(target, sending.signal, isByKey(event)) }
  })

  // A field that is being mended loses its mark; whether it is right now is seen when the order is sent.
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.hasAttribute('aria-invalid')) return
    target.removeAttribute('aria-invalid')
    document.getElementById(`${target.id}-error`)?.remove()
  })

  if (place) showSending(form, place)
  form.addEventListener('submit', (event) => {
    if (event.submitter !== place || !form.ariaBusy) return
    // The total is about to change: the order waits for it.
    event.preventDefault()
    void running?.done.then(() => form.requestSubmit(place))
  })

  async function revise(field: HTMLElement, signal: AbortSignal, isTyped: boolean): Promise<void> {
    form.ariaBusy = 'true'
    try {
      if (isTyped) await untilSettled(field)
      signal.throwIfAborted()
      const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
      const headers = { 'x-in-place': '1' }
      const answer = await fetch(form.dataset.checkout ?? '', { method: 'POST', headers, body, signal })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (!answer.ok || !page.querySelector('[data-region]')) throw new Error(String(answer.status))
      const focused = document.activeElement
      for (const region of form.querySelectorAll('[data-region]')) {
        const fresh = page.getElementById(region.id)
        if (fresh) region.replaceWith(fresh)
      }
      const lists = [...form.querySelectorAll<HTMLSelectElement>('select[data-revise]')]
      const open = hasTabbedOn() ? lists.find((list) => list.value === '') : undefined
      if (open || !focused?.isConnected) document.getElementById(open?.id || focused?.id || field.id)?.focus()
    } catch {
      if (signal.aborted) return
      // The way without a script still works: its buttons come back.
      root.classList.remove('has-script')
    }
    form.ariaBusy = null
  }
}
