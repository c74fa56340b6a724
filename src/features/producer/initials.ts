/** Two letters for where a photo would be: "Ibu Melati (contoh)" gives "IM". */
export function initials(name: string): string {
  const words = name.replace(/\(.*?\)/g, '').match(/\p{L}+/gu) ?? []
  return words
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
}
