import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { backendFolder } from '../paths.ts'
import { hashFiles, listFiles } from './source-hash.ts'
import { buildOnce } from './store.ts'

const PARTS = ['medusa-config.ts', 'package.json', 'tsconfig.json', 'src', 'simulators']
const isRuntime = (file: string) =>
  !/\.test\.ts$|\.snapshot-.*\.json$/.test(file) && !file.startsWith('src/admin/')

export const backendSources = () => listFiles(backendFolder, PARTS, isRuntime)

/** Translates the backend file by file; types are checked by `npm run check`, not on every start. */
export function buildBackend(): Promise<{ folder: string; made: boolean }> {
  const files = backendSources()
  const hash = hashFiles(backendFolder, files, ts.version)
  return buildOnce(path.join(backendFolder, '.medusa/builds'), hash, async (folder) => {
    const options = compilerOptions()
    for (const file of files) translate(file, folder, options)
  })
}

function translate(file: string, folder: string, options: ts.CompilerOptions): void {
  const source = path.join(backendFolder, file)
  const target = path.join(folder, file)
  mkdirSync(path.dirname(target), { recursive: true })
  if (!/\.tsx?$/.test(file)) return copyFileSync(source, target)
  if (file.endsWith('.d.ts')) return
  const output = ts.transpileModule(readFileSync(source, 'utf8'), {
    fileName: source,
    compilerOptions: options,
  })
  writeFileSync(target.replace(/\.tsx?$/, '.js'), output.outputText)
}

function compilerOptions(): ts.CompilerOptions {
  const file = path.join(backendFolder, 'tsconfig.json')
  const read = ts.readConfigFile(file, ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(read.config.compilerOptions, backendFolder)
  return { ...options, module: ts.ModuleKind.CommonJS, moduleResolution: undefined, isolatedModules: true }
}
