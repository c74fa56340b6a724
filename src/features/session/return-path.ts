const doors = ['/anggota', '/kelola', '/stan']

/** Where to go after the login: only into one of the doors, never to another site. */
export function returnPath(wanted: string | null | undefined): string {
  const path = wanted ?? ''
  const isDoor = doors.some((door) => path === door || path.startsWith(`${door}/`))
  return isDoor && !path.includes('\\') && !path.includes('//') ? path : '/anggota'
}
