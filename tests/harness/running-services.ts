import type { Child } from '../../scripts/processes/child.ts'
import { startService, type Service, type ServiceName } from '../../scripts/services/service.ts'
import type { Database } from './database.ts'

export type Running = ServiceName

/** The services of one stack, started in order and stopped in reverse. */
export class RunningServices {
  readonly #services: Service[]
  readonly #database: Database
  readonly #children = new Map<ServiceName, Child>()

  constructor(services: Service[], database: Database) {
    this.#services = services
    this.#database = database
  }

  async start(): Promise<void> {
    for (const service of this.#services) this.#children.set(service.name, await startService(service))
  }

  async stop(): Promise<void> {
    for (const { name } of [...this.#services].reverse()) await this.#children.get(name)?.stop()
    this.#children.clear()
  }

  async kill(name: ServiceName): Promise<void> {
    if (name === 'database') return this.#database.kill()
    await this.#childOf(name).kill()
  }

  async restart(name: ServiceName): Promise<void> {
    if (name === 'database') return this.#database.restart()
    await this.kill(name)
    const service = this.#services.find((one) => one.name === name)
    if (service) this.#children.set(name, await startService(service))
  }

  #childOf(name: ServiceName): Child {
    const child = this.#children.get(name)
    if (child) return child
    const known = this.#services.map((service) => service.name).join(', ')
    throw new Error(`This stack runs no ${name}, only: ${known}.`)
  }
}
