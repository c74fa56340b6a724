import { step } from '../prepare/progress.mjs'
import type { Wiring } from '../services/wiring.ts'
import { migrate } from './migrate.ts'
import { refuseDemoDatabase } from './refuse-demo-database.ts'
import { seedDemo, seedFoundation } from './seed.ts'

/** Tables, then the ground of the shop, then (in demo mode, once) the demo catalogue. */
export async function fillDatabase(wiring: Wiring, build: string): Promise<void> {
  if (wiring.mode === 'production') await refuseDemoDatabase(wiring.databaseUrl)
  await step('tables', async (say) => {
    const tables = await migrate(wiring, build)
    const ground = await seedFoundation(wiring, build)
    say(tables.ran || ground.ran ? 'brought up to date' : 'up to date')
  })
  if (wiring.mode !== 'demo') return
  await step('demo data', async (say) => {
    const { ran } = await seedDemo(wiring, build)
    say(ran ? 'catalogue, members and accounts brought in' : 'already there')
  })
}
