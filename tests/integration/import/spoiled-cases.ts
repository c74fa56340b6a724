import { beforeAll, expect, it } from 'vitest'
import { makeFolder, runImport, toCsv, type Issue } from '../../fixtures/import-folder'
import { makePng, makePngClaiming } from '../../fixtures/png'
import type { Stack } from '../../harness/stack'

type Goods = { sku: string; title: string }

let stack: Stack
let before: { goods: Goods[]; pictures: number }

const listGoods = () =>
  stack.sql<Goods>(
    'select v.sku, p.title from product_variant v join product p on p.id = v.product_id order by v.sku',
  )

async function countPictures(): Promise<number> {
  const [row] = await stack.sql<{ count: number }>('select count(*)::int as count from stored_image')
  return row?.count ?? -1
}

export function spoiledCases(running: () => Stack): void {
  beforeAll(async () => {
    stack = running()
    before = { goods: await listGoods(), pictures: await countPictures() }
  })

  const ORGANISATIONS = toCsv([
    ['handle', 'name', 'kind', 'parent', 'area_code', 'logo', 'nib'],
    ['kop-baik', 'Koperasi Baik', 'cooperative', '', '35.09', '', ''],
    ['Kop Salah', 'Salah', 'cooperative', '', '', '', ''],
    ['kop-jenis', 'Jenis', 'yayasan', '', '', '', ''],
    ['kop-yatim', 'Yatim', 'group', 'tidak-ada', '', '', ''],
    ['kop-lingkar-a', 'A', 'group', 'kop-lingkar-b', '', '', ''],
    ['kop-lingkar-b', 'B', 'group', 'kop-lingkar-a', '', '', ''],
    ['kop-baik', 'Kembar', 'cooperative', '', '', '', ''],
    ['kop-jauh', 'Jauh', 'cooperative', '', '99.99', '', ''],
    ['kop-nib', 'NIB', 'cooperative', '', '', '', '1,23457E+12'],
    ['kop-logo', 'Logo', 'cooperative', '', '', 'skrip.svg', ''],
    ['jar-terbalik', 'Terbalik', 'network', 'kop-baik', '', '', ''],
  ])

  const MEMBERS = toCsv([
    [
      'code',
      'handle',
      'name',
      'phone',
      'organisation',
      'roles',
      'consent',
      'consent_given_on',
      'consent_noted_by',
    ],
    [
      'B-001',
      'baik-satu',
      'Baik Satu',
      '081200002001',
      'kop-baik',
      'producer',
      'name',
      '2026-01-05',
      'Sekar',
    ],
    ['B-002', '', '', '081200002002', 'kop-baik', '', '', '', ''],
    ['B-003', '', 'Nomor Sama', '+6281200002001', 'kop-baik', '', '', '', ''],
    ['B-004', '', 'Tanpa Tanggal', '', 'kop-baik', 'ketua', '', '', ''],
    ['B-005', '', 'Tanpa Catatan', '', 'kop-baik', '', 'photo', '', ''],
    ['B-006', '', 'Belum Tiba', '', 'kop-baik', '', 'photo', '2099-01-01', 'Sekar'],
    ['B-001', '', 'Kembar', '', 'kop-baik', '', '', '', ''],
    ['B-007', '', 'Di Tempat Salah', '', 'kop-jenis', '', '', '', ''],
    ['B-008', '', 'Nomor Rusak', '12', 'kop-baik', '', '', '', ''],
  ])

  const HEADER = [
    'sku',
    'handle',
    'organisation',
    'category',
    'name',
    'price',
    'weight_gram',
    'stock',
    'makers',
    'images',
  ]
  const good = (sku: string, more: Record<string, string> = {}) => {
    const cells: Record<string, string> = {
      sku,
      organisation: 'kop-baik',
      category: 'camilan',
      name: `Barang ${sku}`,
      price: '25000',
      weight_gram: '100',
      stock: '5',
      makers: 'B-001',
      ...more,
    }
    return HEADER.map((column) => cells[column] ?? '')
  }

  const PRODUCTS = `${toCsv([
    HEADER,
    good('R-02', { images: 'baik.png' }),
    good('R-03', { price: '25,5 ribu' }),
    good('R-04', { price: '' }),
    good('R-05', { stock: '-1' }),
    good('R-06', { makers: 'B-001:60|B-002:30' }),
    good('R-07', { makers: 'B-999' }),
    good('R-08', { makers: 'B-002' }),
    good('R-09', { organisation: 'tidak-ada' }),
    good('R-10', { category: 'mobil' }),
    good('r-02'),
    good('R-12', { handle: 'barang-r-02' }),
    good('R-13', { images: 'tidak-ada.png' }),
    good('R-14', { images: '../rahasia.png' }),
    good('R-15', { images: 'skrip.svg' }),
    good('R-16', { images: 'raksasa.png' }),
    good('R-17', { images: 'terpotong.png' }),
    good('R-18', { images: 'bukan.jpg' }),
    good('R-19', { images: 'bom.png' }),
    good('R-20', { price: 'mahal', weight_gram: '0', makers: '' }),
    good('R-21', { name: 'Dua\nbaris' }),
  ])}R-23,,kop-baik,camilan,Terlalu pendek
${toCsv([good('R-24', { images: 'BAIK.PNG' })])}R-25,,kop-baik,camilan,"Tidak ditutup,25000,100,5,B-001,
R-26,,kop-baik,camilan,Tertelan,25000,100,5,B-001,
`

  const FEES = toCsv([
    ['organisation', 'channel', 'rate_percent', 'fixed_rupiah', 'effective_from'],
    ['kop-baik', 'any', '10', '500', '2026-01-01'],
    ['kop-baik', 'any', '12', '', '2026-01-01'],
    ['kop-baik', 'toko', '10', '', '2026-01-01'],
    ['kop-baik', 'stand', '101', '', '31/02/2026'],
  ])

  const PICTURES = {
    'images/baik.png': makePng({ width: 300, height: 200 }),
    'images/skrip.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'images/raksasa.png': makePngClaiming(10_000, 6_000),
    'images/bom.png': makePngClaiming(7_000, 7_000),
    'images/terpotong.png': makePng({ width: 300, height: 200 }).subarray(0, 120),
    'images/bukan.jpg': '<!doctype html><script>alert(1)</script>',
    'rahasia.png': makePng({ width: 300, height: 200 }),
  }

  const EXPECTED: [file: string, line: number, column: string, value: string | RegExp, message: RegExp][] = [
    ['organisations.csv', 3, 'handle', 'Kop Salah', /huruf kecil/],
    ['organisations.csv', 4, 'kind', 'yayasan', /network, cooperative, group/],
    ['organisations.csv', 5, 'parent', 'tidak-ada', /belum ada/],
    ['organisations.csv', 6, 'parent', 'kop-lingkar-b', /di bawah dirinya sendiri/],
    ['organisations.csv', 7, 'parent', 'kop-lingkar-a', /di bawah dirinya sendiri/],
    ['organisations.csv', 8, 'handle', 'kop-baik', /ada di baris 2/],
    ['organisations.csv', 9, 'area_code', '99.99', /tidak ada di daftar wilayah/],
    ['organisations.csv', 10, 'nib', '1,23457E+12', /Excel mengubah/],
    ['organisations.csv', 11, 'logo', 'skrip.svg', /SVG tidak diterima/],
    ['organisations.csv', 12, 'parent', 'kop-baik', /jaringan, koperasi, kelompok/],
    ['fee-policies.csv', 3, 'effective_from', '2026-01-01', /ada di baris 2/],
    ['fee-policies.csv', 4, 'channel', 'toko', /online, stand, any/],
    ['fee-policies.csv', 5, 'rate_percent', '101', /paling besar 100/],
    ['fee-policies.csv', 5, 'effective_from', '31/02/2026', /tanggal yang ada/],
    ['members.csv', 3, 'name', '', /wajib diisi/],
    ['members.csv', 4, 'phone', '+6281200002001', /ada di baris 2/],
    ['members.csv', 5, 'roles', 'ketua', /producer, manager/],
    ['members.csv', 6, 'consent_given_on', '', /tanggal persetujuan/],
    ['members.csv', 6, 'consent_noted_by', '', /siapa yang mencatat/],
    ['members.csv', 7, 'consent_given_on', '2099-01-01', /belum tiba/],
    ['members.csv', 8, 'code', 'B-001', /ada di baris 2/],
    ['members.csv', 9, 'organisation', 'kop-jenis', /organisations\.csv masih salah/],
    ['members.csv', 10, 'phone', '12', /Nomor HP/],
    ['products.csv', 3, 'price', '25,5 ribu', /rupiah/],
    ['products.csv', 4, 'price', '', /wajib diisi/],
    ['products.csv', 5, 'stock', '-1', /kurang dari 0/],
    ['products.csv', 6, 'makers', 'B-001:60|B-002:30', /90 persen; harus tepat 100/],
    ['products.csv', 6, 'makers', 'B-002', /members\.csv masih salah/],
    ['products.csv', 7, 'makers', 'B-999', /belum ada/],
    ['products.csv', 8, 'makers', 'B-002', /members\.csv masih salah/],
    ['products.csv', 9, 'organisation', 'tidak-ada', /belum ada/],
    ['products.csv', 10, 'category', 'mobil', /Kategori ini belum ada/],
    ['products.csv', 11, 'sku', 'r-02', /ada di baris 2/],
    ['products.csv', 12, 'handle', 'barang-r-02', /sudah dipakai produk lain/],
    ['products.csv', 13, 'images', 'tidak-ada.png', /tidak ada di folder images/],
    ['products.csv', 14, 'images', '../rahasia.png', /tidak ada di folder images/],
    ['products.csv', 15, 'images', 'skrip.svg', /SVG tidak diterima/],
    ['products.csv', 16, 'images', 'raksasa.png', /60 megapiksel/],
    ['products.csv', 17, 'images', 'terpotong.png', /rusak atau tidak lengkap/],
    ['products.csv', 18, 'images', 'bukan.jpg', /bukan gambar/],
    ['products.csv', 19, 'images', 'bom.png', /rusak atau tidak lengkap/],
    ['products.csv', 20, 'price', 'mahal', /rupiah/],
    ['products.csv', 20, 'weight_gram', '0', /1 sampai 1\.000\.000 gram/],
    ['products.csv', 20, 'makers', '', /wajib diisi/],
    ['products.csv', 23, '', '', /berisi 5 sel, judulnya 10/],
    ['products.csv', 25, '', '', /tanda kutip ganda yang dibuka tetapi tidak ditutup/],
  ]

  const place = ({ file, line, column, value }: Issue) => [file, line, column, value]

  it('names every mistake of a spoiled folder, brings in what is good, and answers with exit code 1', async () => {
    const folder = makeFolder({
      'organisations.csv': ORGANISATIONS,
      'members.csv': MEMBERS,
      'products.csv': PRODUCTS,
      'fee-policies.csv': FEES,
      ...PICTURES,
    })
    const run = await runImport(stack, folder, '--json')
    const { files, issues } = run.report()
    expect(issues.map(place)).toEqual(
      EXPECTED.map(([file, line, column, value]) => [file, line, column, value]),
    )
    issues.forEach((issue, index) => expect(issue.message).toMatch(EXPECTED[index]?.[4] ?? /^$/))
    expect(run.code).toBe(1)
    expect(files).toMatchObject({
      'organisations.csv': { created: 1, bad: 10 },
      'fee-policies.csv': { created: 1, bad: 3 },
      'members.csv': { created: 1, bad: 8 },
      'products.csv': { created: 3, bad: 19 },
    })
    expect(await listGoods()).toEqual([
      { sku: 'R-02', title: 'Barang R-02' },
      { sku: 'R-21', title: 'Dua baris' },
      { sku: 'R-24', title: 'Barang R-24' },
      ...before.goods,
    ])
    expect(await countPictures()).toBe(before.pictures + 1)
  })

  it('names all that is wrong with a row, what it refers to and its pictures too, though cells cannot be read', async () => {
    const folder = makeFolder({
      'members.csv': toCsv([
        ['code', 'name', 'phone', 'organisation', 'area_code', 'photo'],
        ['B-010', '', '12', 'tidak-ada', '99.99', 'tidak-ada.png'],
      ]),
      'products.csv': toCsv([
        HEADER,
        good('R-40', {
          price: '12,5',
          category: 'snack',
          makers: 'B-009:60|B-001:30',
          images: 'baik.png|tidak-ada.png',
        }),
      ]),
      'images/baik.png': PICTURES['images/baik.png'],
    })
    const run = await runImport(stack, folder, '--json')
    expect(run.report().issues.map(place)).toEqual([
      ['members.csv', 2, 'name', ''],
      ['members.csv', 2, 'phone', '12'],
      ['members.csv', 2, 'organisation', 'tidak-ada'],
      ['members.csv', 2, 'area_code', '99.99'],
      ['members.csv', 2, 'photo', 'tidak-ada.png'],
      ['products.csv', 2, 'price', '12,5'],
      ['products.csv', 2, 'makers', 'B-009:60|B-001:30'],
      ['products.csv', 2, 'category', 'snack'],
      ['products.csv', 2, 'makers', 'B-009'],
      ['products.csv', 2, 'images', 'tidak-ada.png'],
    ])
  })

  it('a row that only the database can refuse does not take its neighbours with it', async () => {
    await stack.sql(`insert into inventory_item (id, sku) values ('iitem_sisa', 'R-30')`)
    const folder = makeFolder({ 'products.csv': toCsv([HEADER, good('R-29'), good('R-30'), good('R-31')]) })
    const run = await runImport(stack, folder, '--json')
    const { files, issues } = run.report()
    expect([run.code, issues.map(place)]).toEqual([1, [['products.csv', 3, 'sku', 'R-30']]])
    expect(issues[0]?.message).toMatch(/tidak dapat disimpan; tunjukkan pesan ini kepada operator/)
    expect(files['products.csv']).toEqual({ created: 2, updated: 0, unchanged: 0, bad: 1 })
    const [left] = await stack.sql(
      `select count(*)::int as products from product where handle = 'barang-r-30'`,
    )
    expect(left).toEqual({ products: 0 })
  })
}
