import { Transform } from 'node:stream'

export class UnreadableText extends Error {}

/** Bytes of a file to text with one kind of line end, whatever program saved it. */
export function decodeText(onBytes: (count: number) => void): Transform {
  const decoder = new TextDecoder('utf-8')
  let isFirst = true
  let endsInReturn = false
  return new Transform({
    readableObjectMode: false,
    transform(chunk: Buffer, _, done) {
      onBytes(chunk.length)
      if (isFirst && isUtf16(chunk)) return done(new UnreadableText('UTF-16'))
      isFirst = false
      const text = decoder.decode(chunk, { stream: true })
      const joined = endsInReturn && text.startsWith('\n') ? text.slice(1) : text
      if (text !== '') endsInReturn = text.endsWith('\r')
      done(null, joined.replace(/\r\n?/g, '\n'))
    },
    flush(done) {
      done(null, decoder.decode())
    },
  })
}

function isUtf16(chunk: Buffer): boolean {
  return (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff)
}
