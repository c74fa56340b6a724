/** What only a script can do for whoever wants to share: copy the link, or hand it to another app of the device. */
export function shareLinks(share: HTMLElement): void {
  const link = share.querySelector<HTMLInputElement>('[data-link]')
  const copy = share.querySelector<HTMLButtonElement>('[data-copy]')
  const device = share.querySelector<HTMLButtonElement>('[data-device]')
  if (!link || !copy || !device) return
  const url = link.value
  link.addEventListener('focus', () => link.select())
  // Browsers offer both on safe connections only.
  copy.hidden = !('clipboard' in navigator)
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(url).then(() => {
      copy.textContent = copy.dataset.copy ?? copy.textContent
    })
  })
  device.hidden = !('share' in navigator)
  device.addEventListener('click', () => {
    // Whoever closes the list of apps has changed her mind.
    navigator.share({ title: share.dataset.share ?? '', url }).catch(() => undefined)
  })
}
