/** What the shop answers: `href` leads there; without it the text is a query. */
type Suggestion = { text: string; note?: string; lang?: string; href?: string }
type Answer = { label: string; said: string; items: Suggestion[] }

const PAUSE_MS = 120

/** Makes a search form a combobox (WAI-ARIA, with a list of suggestions). Without answers it stays what it was. */
export function suggestWords(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('[type=search]')
  if (!input || input.role) return
  const list = document.createElement('ul')
  const status = document.createElement('p')
  const known = new Map<string, Answer>()
  let shown: Suggestion[] = []
  let at = -1
  let typed = input.value
  let timer = 0

  list.id = `${input.id}-saran`
  list.role = 'listbox'
  list.className = 'suggestions'
  status.className = 'sr-only'
  status.role = 'status'
  set('role', 'combobox')
  set('aria-autocomplete', 'list')
  set('aria-controls', list.id)
  form.append(list, status)
  show()

  function set(name: string, value: string): void {
    input?.setAttribute(name, value)
  }

  function show(answer?: Answer): void {
    shown = answer?.items ?? []
    list.hidden = shown.length === 0
    list.ariaLabel = answer?.label ?? ''
    status.textContent = answer?.said ?? ''
    list.replaceChildren(
      ...shown.map(({ text, note, lang }, index) => {
        const option = document.createElement('li')
        const words = document.createElement('span')
        option.role = 'option'
        option.id = `${list.id}-${index}`
        words.textContent = text
        if (lang) words.lang = lang
        option.append(words)
        if (note) option.append(Object.assign(document.createElement('small'), { textContent: note }))
        return option
      }),
    )
    set('aria-expanded', String(shown.length > 0))
    choose(-1)
  }

  function choose(index: number): void {
    at = index
    const options = [...list.children]
    options.forEach((option, other) => option.setAttribute('aria-selected', String(other === at)))
    set('aria-activedescendant', options[at]?.id ?? '')
    options[at]?.scrollIntoView({ block: 'nearest' })
    const chosen = shown[at]
    if (input) input.value = chosen && !chosen.href ? chosen.text : typed
  }

  function open(index: number): void {
    const chosen = shown[index]
    if (chosen?.href) location.href = chosen.href
    else if (chosen) {
      choose(index)
      form.requestSubmit()
    }
  }

  async function ask(): Promise<void> {
    const q = typed.trim().toLowerCase()
    if (q === '') return show()
    try {
      const answer = known.get(q) ?? (await load(q))
      known.set(q, answer)
      if (q === typed.trim().toLowerCase() && document.activeElement === input) show(answer)
    } catch {
      // The form works without.
    }
  }

  async function load(q: string): Promise<Answer> {
    const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(q)}`)
    return answer.json() as Promise<Answer>
  }

  input.addEventListener('input', () => {
    typed = input.value
    clearTimeout(timer)
    timer = window.setTimeout(ask, PAUSE_MS)
  })
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && shown.length > 0) {
      // One place more than there are suggestions: what was typed.
      const places = shown.length + 1
      choose(((at + 1 + step + places) % places) - 1)
    } else if (event.key === 'Enter' && shown[at]?.href) open(at)
    else if (event.key === 'Escape' && shown.length > 0) show()
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', () => show())
  // The focus stays where it is, so that the list stands until the finger is lifted.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) =>
    open([...list.children].findIndex((option) => target instanceof Node && option.contains(target))),
  )
}
