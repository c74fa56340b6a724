/**
 * One sentence for the person, and an exit code that says it went wrong.
 * @param {string} reason
 * @returns {never}
 */
export function stopWithReason(reason) {
  process.stderr.write(`\n${reason}\n`)
  process.exit(1)
}
