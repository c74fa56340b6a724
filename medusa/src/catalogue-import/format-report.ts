import type { ImportReport, Issue } from './report'

const NAMES: Record<string, string> = {
  'organisations.csv': 'organisasi',
  'members.csv': 'anggota',
  'products.csv': 'produk',
  'fee-policies.csv': 'potongan',
  'exhibitions.csv': 'pameran',
}

/** The report as a person reads it: every bad row first, then what became of each file. */
export function formatReport(report: ImportReport): string {
  const lines = [
    ...report.sortedIssues.map(formatIssue),
    ...report.notes.map((note) => `(catatan) ${formatIssue(note)}`),
  ]
  const hidden = report.issueCount - report.issues.length
  if (hidden > 0) lines.push(`... dan ${hidden} kesalahan lain.`)
  if (lines.length > 0) lines.push('')
  for (const [file, { created, updated, unchanged, bad }] of report.files) {
    const name = (NAMES[file] ?? file).padEnd(11)
    lines.push(`${name} ${created} baru, ${updated} berubah, ${unchanged} tetap, ${bad} baris salah`)
  }
  lines.push(`gambar      ${report.pictures} dibaca`, '', conclude(report))
  return lines.join('\n')
}

export function formatIssue({ file, line, column, value, message }: Issue): string {
  const place = [file, line > 0 ? `baris ${line}` : '', column === '' ? '' : `kolom ${column}`].filter(
    Boolean,
  )
  const shown = value === '' ? '' : ` "${value.replaceAll('\n', ' ')}"`
  return `${place.join(', ')}:${shown} ${message}`
}

function conclude(report: ImportReport): string {
  const dry = report.dryRun ? ' Ini baru pemeriksaan (--dry-run): tidak ada yang diubah.' : ''
  if (report.isEmpty)
    return `Semua berkas di folder ini masih kosong: baru ada judul kolomnya. Isi dulu, atau coba folder demo sebagai contoh.${dry}`
  if (report.exitCode === 2) return `Tidak ada baris yang dapat dipakai.${dry}`
  if (report.exitCode === 1) return `Baris yang salah tidak dimasukkan; perbaiki lalu jalankan lagi.${dry}`
  return `Semua baris baik.${dry}`
}
