import { ok, refuse, type Result } from '../domain/failure'

export type Arguments = { folder: string; dryRun: boolean; json: boolean }

const FLAGS = ['--dry-run', '--json']

/** A flag that is misspelt must not become an import for real. */
export function readArguments(args: readonly string[]): Result<Arguments> {
  const [folder, ...surplus] = args.filter((arg) => !arg.startsWith('-'))
  const unknown = args.filter((arg) => arg.startsWith('-') && !FLAGS.includes(arg))
  if (folder === undefined || surplus.length > 0 || unknown.length > 0) {
    const cause = unknown.length > 0 ? `"${unknown[0]}" tidak dikenal. ` : ''
    return refuse('usage', `${cause}Cara pakai: npm run import -- FOLDER [--dry-run] [--json]`)
  }
  return ok({ folder, dryRun: args.includes('--dry-run'), json: args.includes('--json') })
}
