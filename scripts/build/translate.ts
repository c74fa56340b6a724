// Run as a program of its own, because the compiler takes 300 MB that nobody else should carry:
// node translate.ts <target folder>
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { backendFolder } from '../paths.ts'
import { backendSources } from './backend-sources.ts'

const [folder = ''] = process.argv.slice(2)
const options = compilerOptions()
for (const file of backendSources()) translate(file)

function translate(file: string): void {
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
  const { options: given } = ts.convertCompilerOptionsFromJson(read.config.compilerOptions, backendFolder)
  return { ...given, module: ts.ModuleKind.CommonJS, moduleResolution: undefined, isolatedModules: true }
}
