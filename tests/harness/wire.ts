import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { freePort } from './free-port.ts'

/** The network between a browser and the shop, which can break at any moment. */
export type Wire = {
  url: string
  /** Where the shop really is. */
  leadTo(port: number): void
  /** Nothing comes through any more, and what was under way is lost. */
  cut(): void
  /** What is sent arrives, but no answer comes back. */
  loseAnswers(): void
  mend(): void
  close(): Promise<void>
}

export async function layWire(): Promise<Wire> {
  const port = await freePort()
  const open = new Set<Socket>()
  let state: 'whole' | 'cut' | 'deaf' = 'whole'
  let target = 0
  const server = createServer((near) => {
    near.on('error', () => undefined)
    if (state === 'cut') return near.destroy()
    const far = connect(target, '127.0.0.1')
    far.on('error', () => near.destroy())
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
    }
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    near.pipe(far)
    far.on('data', (bytes) => (state === 'deaf' ? near.destroy() : near.write(bytes)))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const dropAll = () => open.forEach((socket) => socket.destroy())
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (to) => void (target = to),
    cut() {
      state = 'cut'
      dropAll()
    },
    loseAnswers() {
      state = 'deaf'
      dropAll()
    },
    mend: () => void (state = 'whole'),
    async close() {
      dropAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
