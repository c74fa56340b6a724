import { runPrepared } from './prepare/run.mjs'

await runPrepared('payments')
