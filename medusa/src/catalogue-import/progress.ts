const WIDTH = 24
const QUIET_STEP = 10

export type Progress = { advance(bytes: number): void; step(what: string): void; end(): void }

/** A bar where somebody watches, a line every tenth where a log is written. On stderr: stdout is the report's. */
export function showProgress(totalBytes: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  let done = 0
  let what = ''
  let shown = -1
  const draw = () => {
    const percent = totalBytes === 0 ? 100 : Math.min(100, Math.floor((done / totalBytes) * 100))
    const mark = stream.isTTY ? percent : Math.floor(percent / QUIET_STEP) * QUIET_STEP
    if (mark === shown) return
    shown = mark
    if (!stream.isTTY) return void stream.write(`${String(mark).padStart(3)}% ${what}\n`)
    const filled = Math.round((percent / 100) * WIDTH)
    stream.write(
      `\r[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${String(percent).padStart(3)}% ${what}\u001b[K`,
    )
  }
  return {
    advance(bytes) {
      done += bytes
      draw()
    },
    step(name) {
      what = name
      shown = -1
      draw()
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K')
    },
  }
}

export const SILENT: Progress = { advance: () => undefined, step: () => undefined, end: () => undefined }
