import { backendFolder } from '../paths.ts'
import { listFiles } from './source-hash.ts'

const PARTS = ['medusa-config.ts', 'package.json', 'tsconfig.json', 'src', 'simulators']
const isRuntime = (file: string) =>
  !/\.test\.ts$|\.snapshot-.*\.json$/.test(file) && !file.startsWith('src/admin/')

export const backendSources = () => listFiles(backendFolder, PARTS, isRuntime)
