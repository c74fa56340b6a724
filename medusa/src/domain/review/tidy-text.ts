/** Letters that only steer: they could turn the words around them, or hide in them. Tab and line end stay. */
const steering = /[^\P{Cc}\t\n]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** What somebody wrote, as it is kept: plain letters, ends of lines as we write them, never two empty lines in a row. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(steering, '')
    .replaceAll(/[^\S\n]+$/gmu, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
