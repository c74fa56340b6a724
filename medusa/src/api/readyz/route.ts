import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { askAll } from './ask-all'

/** 200 as soon as database and search really answer; the storefront's /healthz builds on it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const answers = await askAll(req.scope)
  const ready = answers.database === 'ok' && answers.search === 'ok'
  res.setHeader('cache-control', 'no-store')
  res.status(ready ? 200 : 503).json(answers)
}
