const WIB = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
})

export function formatInstant(iso: string): string {
  return `${WIB.format(new Date(iso))} WIB`
}
