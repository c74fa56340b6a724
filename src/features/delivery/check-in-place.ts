/**
 * With a script the answer comes to where the question was asked: the same page is fetched, and what it found is shown
 * here. A place that this device remembers is asked for at once; the page itself knows nothing of it.
 */
export function checkInPlace(check: HTMLElement): void {
  const form = check.querySelector('form')
  const found = check.querySelector<HTMLElement>('[data-delivery-found]')
  if (!form || !found) return
  let asking: AbortController | undefined

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    void ask(`${form.action}?${new URLSearchParams(fields)}`)
  })
  found.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a')
    if (!link || !link.href.startsWith(`${form.action}?`)) return
    event.preventDefault()
    void ask(link.href)
  })
  if (/(?:^|; )lp_area=\d/.test(document.cookie)) void ask(form.action, false)

  async function ask(url: string, isAsked = true): Promise<void> {
    if (!found) return
    asking?.abort()
    asking = new AbortController()
    const { signal } = asking
    check.ariaBusy = 'true'
    try {
      const answer = await fetch(url, { signal })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const result = page.getElementById('ongkir-hasil')
      if (!answer.ok || !result) throw new Error(String(answer.status))
      found.replaceChildren(result)
    } catch {
      if (signal.aborted) return
      // The way without a script still works; what nobody asked for now need not be told.
      if (isAsked) location.href = url
    }
    check.ariaBusy = null
  }
}
