import path from 'node:path'
import { inProject } from '../paths.ts'
import { startNode } from '../processes/child.ts'
import type { Service } from './service.ts'
import { environmentOf, type Wiring } from './wiring.ts'

const MEMORY_FLAGS = ['--max-old-space-size=64', '--max-semi-space-size=1']

/** Plays Midtrans. */
export function simulatorService(wiring: Wiring, build: string, more: NodeJS.ProcessEnv = {}): Service {
  return {
    name: 'simulator',
    port: wiring.ports.simulator,
    readyUrl: `http://127.0.0.1:${wiring.ports.simulator}/healthz`,
    readyWithinSeconds: 30,
    start: () =>
      startNode({
        name: 'simulator',
        logFile: path.join(wiring.logFolder, 'simulator.log'),
        cwd: build,
        env: environmentOf(wiring, more),
        flags: MEMORY_FLAGS,
        script: inProject('medusa/simulators/midtrans/main.ts'),
      }),
  }
}

/** Plays Stripe: its API, its hosted page and its events. */
export function stripeService(wiring: Wiring, build: string, more: NodeJS.ProcessEnv = {}): Service {
  return {
    name: 'stripe',
    port: wiring.ports.stripe,
    readyUrl: `http://127.0.0.1:${wiring.ports.stripe}/healthz`,
    readyWithinSeconds: 30,
    start: () =>
      startNode({
        name: 'stripe',
        logFile: path.join(wiring.logFolder, 'stripe.log'),
        cwd: build,
        env: environmentOf(wiring, more),
        flags: MEMORY_FLAGS,
        script: inProject('medusa/simulators/stripe/main.ts'),
      }),
  }
}

/** Plays the WhatsApp Cloud API; its inbox is a page. */
export function whatsappService(wiring: Wiring, build: string, more: NodeJS.ProcessEnv = {}): Service {
  return {
    name: 'whatsapp',
    port: wiring.ports.whatsapp,
    readyUrl: `http://127.0.0.1:${wiring.ports.whatsapp}/healthz`,
    readyWithinSeconds: 30,
    start: () =>
      startNode({
        name: 'whatsapp',
        logFile: path.join(wiring.logFolder, 'whatsapp.log'),
        cwd: build,
        env: environmentOf(wiring, more),
        flags: MEMORY_FLAGS,
        script: inProject('medusa/simulators/whatsapp/main.ts'),
      }),
  }
}
