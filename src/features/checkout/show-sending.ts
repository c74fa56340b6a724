/**
 * A form that has been sent says so, until the page is shown again from the browser's memory. A second click is harmless: what is sent
 * twice counts once, and whoever stopped a slow answer must be able to send again.
 */
export function showSending(form: HTMLFormElement, button: HTMLButtonElement): void {
  const words = button.textContent
  form.addEventListener('submit', ({ submitter, defaultPrevented }) => {
    if (submitter !== button || defaultPrevented) return
    if (form.dataset.sending) button.textContent = form.dataset.sending
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) button.textContent = words
  })
}
