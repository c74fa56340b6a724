import { formatRupiah } from '../../domain/money/format-rupiah'
import type { Sql } from '../../modules/ledger/sql'
import { readBalances, type Balance } from '../../queries/ledger/read-balances'
import type { Shown } from './shown'
import { table } from './table'

const GROUPS: { kind: Balance['kind']; title: string }[] = [
  { kind: 'payable', title: 'Hak perajin, belum dibayarkan' },
  { kind: 'fee', title: 'Potongan koperasi dan jaringan' },
  { kind: 'delivery', title: 'Ongkos kirim, milik pengirim' },
  { kind: 'clearing', title: 'Uang di gerbang pembayaran' },
  { kind: 'kept', title: 'Biaya gerbang, dipotong saat uang diserahkan' },
  { kind: 'settled', title: 'Sudah diserahkan gerbang, setelah biaya' },
  { kind: 'returning', title: 'Uang pembeli yang menunggu dikembalikan' },
  { kind: 'cost', title: 'Biaya pembayaran, ditanggung' },
  { kind: 'cash', title: 'Uang tunai dan di rekening, di stan dan organisasi' },
]

export async function showBalances(sql: Sql): Promise<Shown> {
  const accounts = await readBalances(sql)
  const totals = Object.fromEntries(GROUPS.map(({ kind }) => [kind, total(accounts, kind)]))
  const text = GROUPS.flatMap(({ kind, title }) => {
    const group = accounts.filter((account) => account.kind === kind)
    if (group.length === 0) return []
    const rows = group.map((account) => [
      account.owner_name,
      formatRupiah(account.balance_rupiah),
      account.account_id,
    ])
    return [
      title,
      table(['Pemilik', 'Saldo', 'Rekening'], rows),
      `Jumlah ${formatRupiah(total(accounts, kind))}`,
      '',
    ]
  })
  return { text: text.join('\n').trimEnd() || 'Belum ada pembukuan.', json: { accounts, totals }, ok: true }
}

function total(accounts: readonly Balance[], kind: Balance['kind']): number {
  return accounts
    .filter((account) => account.kind === kind)
    .reduce((sum, account) => sum + account.balance_rupiah, 0)
}
