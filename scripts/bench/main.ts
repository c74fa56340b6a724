import { inProject } from '../paths.ts'

await import(inProject('bench/run.mjs'))
