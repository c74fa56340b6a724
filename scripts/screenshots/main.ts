import { inProject } from '../paths.ts'

await import(inProject('tests/screenshots/take.ts'))
