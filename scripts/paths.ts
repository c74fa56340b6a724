import path from 'node:path'

export const projectFolder = path.resolve(import.meta.dirname, '..')
export const backendFolder = path.join(projectFolder, 'medusa')

export function inProject(...parts: string[]): string {
  return path.join(projectFolder, ...parts)
}
