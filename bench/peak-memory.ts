import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The largest resident memory that the process listening at a port has had. Linux keeps it; elsewhere the figure is 0. */
export function peakMegabytesAt(port: number): number {
  try {
    const pid = pidAt(port)
    const status = pid === undefined ? '' : readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

function pidAt(port: number): string | undefined {
  const address = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  const inode = lines
    .map((line) => line.trim().split(/\s+/))
    .find(([, local, , state]) => local?.endsWith(address) && state === '0A')?.[9]
  return readdirSync('/proc').find((name) => /^\d+$/.test(name) && hasOpen(name, `socket:[${inode}]`))
}

function hasOpen(pid: string, socket: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === socket)
  } catch {
    return false
  }
}
