/**
 * With a script the choice of an area or a way of delivery shows the next areas and the new total at once: the same
 * form is sent, and the parts that depend on it are taken from the page that comes back.
 */
export function reviseInPlace(form: HTMLFormElement): void {
  let latest = 0
  document.documentElement.classList.add('has-script')

  form.addEventListener('change', (event) => {
    if (event.target instanceof Element && event.target.matches('[data-revise]')) void revise(event.target.id)
  })
  form.addEventListener('submit', (event) => {
    const place = form.querySelector('[data-place]')
    if (event.submitter === place && place && form.dataset.sending) place.textContent = form.dataset.sending
  })

  async function revise(id: string): Promise<void> {
    const turn = ++latest
    form.setAttribute('aria-busy', 'true')
    try {
      const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
      const answer = await fetch(form.dataset.checkout ?? '', { method: 'POST', body })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (turn !== latest) return
      if (!answer.ok || !page.querySelector('[data-region]')) throw new Error(String(answer.status))
      for (const region of form.querySelectorAll('[data-region]')) {
        const fresh = page.getElementById(region.id)
        if (fresh) region.replaceWith(fresh)
      }
      document.getElementById(id)?.focus()
    } catch {
      // The way without a script still works: its buttons come back.
      if (turn === latest) document.documentElement.classList.remove('has-script')
    } finally {
      if (turn === latest) form.removeAttribute('aria-busy')
    }
  }
}
