// Preloaded into every Node child: when the parent is gone, however it went, the child goes too.
const GRACE_MS = 8000

if (process.connected) {
  process.channel?.unref()
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    process.kill(process.pid, 'SIGTERM')
  })
}
