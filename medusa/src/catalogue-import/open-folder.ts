import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { ok, refuse, type Result } from '../domain/failure'

export const FILES = [
  'organisations.csv',
  'fee-policies.csv',
  'members.csv',
  'products.csv',
  'exhibitions.csv',
] as const
export type FileName = (typeof FILES)[number]

export type ImportFolder = {
  sheets: Map<FileName, string>
  totalBytes: number
  /** Pictures by their name in small letters: Windows and a phone do not tell `A.JPG` from `a.jpg`. */
  pictures: Map<string, string>
}

export async function openFolder(folder: string): Promise<Result<ImportFolder>> {
  const names = await list(folder)
  if (!names)
    return refuse('folder_missing', `Folder "${folder}" tidak ada atau tidak dapat dibaca; periksa letaknya.`)
  const sheets = new Map<FileName, string>()
  let totalBytes = 0
  for (const file of FILES) {
    const found = names.find((name) => name.toLowerCase() === file)
    if (found === undefined) continue
    const place = path.join(folder, found)
    sheets.set(file, place)
    totalBytes += (await stat(place)).size
  }
  if (sheets.size === 0) {
    return refuse('folder_empty', `Di folder "${folder}" tidak ada satu pun dari: ${FILES.join(', ')}.`)
  }
  const images = path.join(folder, names.find((name) => name.toLowerCase() === 'images') ?? 'images')
  const pictures = new Map((await list(images))?.map((name) => [name.toLowerCase(), path.join(images, name)]))
  return ok({ sheets, totalBytes, pictures })
}

async function list(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder)
  } catch {
    return undefined
  }
}
