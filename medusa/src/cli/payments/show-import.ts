import type { SettlementImport, SettlementIssue } from '../../contracts/settlement'
import { formatRupiah } from '../../domain/money/format-rupiah'

export function showImport(done: SettlementImport): string {
  if (done.state === 'refused') {
    const hidden = done.issue_count - done.issues.length
    return [
      ...done.issues.map((issue) => `${done.file}, ${describe(issue)}`),
      ...(hidden > 0 ? [`... dan ${hidden} kesalahan lain.`] : []),
      '',
      'Tidak ada yang dibukukan dari berkas ini; betulkan atau unduh lagi, lalu coba lagi.',
    ].join('\n')
  }
  return [
    `${done.added} baris dibukukan, ${done.known} sudah ada sebelumnya, ${done.skipped} bukan tentang pesanan.`,
    `Bergerak ${formatRupiah(done.amount_rupiah)}, biaya ${formatRupiah(done.fee_rupiah)}; biaya ${done.corrected} pembayaran dibetulkan.`,
  ].join('\n')
}

function describe({ line, column, value, message }: SettlementIssue): string {
  const place = [line > 0 ? `baris ${line}` : '', column === '' ? '' : `kolom ${column}`]
    .filter(Boolean)
    .join(', ')
  const shown = value === '' ? '' : ` "${value.slice(0, 80)}"`
  return `${place === '' ? 'berkas' : place}:${shown} ${message}`
}
