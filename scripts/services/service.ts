import type { Child } from '../processes/child.ts'
import { reasonOf } from './reason.ts'
import { answersOk, waitUntilReady } from '../processes/wait.ts'

export type ServiceName = 'database' | 'simulator' | 'stripe' | 'whatsapp' | 'backend' | 'shop'

export type Service = {
  name: ServiceName
  port: number
  start(): Child
  readyUrl: string
  readyWithinSeconds: number
}

/** Where a service that listens on HOST can be asked from this machine. */
export function probeHost(env: NodeJS.ProcessEnv): string {
  const host = env.HOST ?? process.env.HOST ?? '0.0.0.0'
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
}

export async function startService(service: Service): Promise<Child> {
  const child = service.start()
  const outcome = await waitUntilReady(child, () => answersOk(service.readyUrl), service.readyWithinSeconds)
  if (outcome === 'ready') return child
  await child.kill()
  const what =
    outcome === 'late' ? `gave no answer in ${service.readyWithinSeconds} seconds` : 'ended by itself'
  throw reasonOf(child, `The ${service.name} ${what}. Its last words`)
}
