// Words of a large catalogue, the frequent ones first.
import { readFileSync } from 'node:fs'
import { inProject } from '../scripts/paths.ts'

const byCategory: Record<string, string> = {
  camilan: `Keripik|Kerupuk|Stik|Rempeyek|Dodol|Emping|Opak|Rengginang|Manisan|Kacang goreng|Sale|Kue kering|Brownies|Sagon|Getuk|Wajik|Permen|Abon|Selai|Biskuit`,
  kopi: 'Kopi bubuk|Kopi biji|Kopi tubruk|Kopi saring|Kopi rempah|Kopi lanang',
  'minuman-herbal':
    'Jamu|Wedang uwuh|Teh daun|Sirup|Minuman herbal|Jahe instan|Beras kencur|Kunyit asam|Sari buah|Madu',
  'sambal-bumbu':
    'Sambal|Bumbu pecel|Bumbu dasar|Terasi|Kecap|Garam|Gula aren|Gula semut|Gula merah|Petis|Minyak kelapa|Cuka',
  batik: 'Batik tulis|Batik cap|Kain batik|Kemeja batik|Dompet batik|Selendang batik|Taplak batik',
  tenun: 'Tenun|Kain tenun|Selendang tenun|Sarung|Syal|Kebaya|Gamis|Jilbab',
  'tas-anyaman':
    'Tas rajut|Tas anyaman|Keranjang bambu|Tikar pandan|Dompet|Topi|Tempat tisu|Besek|Sandal|Ransel|Kalung|Gelang|Cincin perak|Anting|Bros|Boneka rajut|Pot gantung|Lampu hias|Ukiran kayu|Celengan',
  sabun: 'Sabun|Lilin|Minyak gosok|Lulur|Sampo|Obat nyamuk',
}

/** Goods in the order of how often they occur: turn by turn of each kind. */
export const things: readonly string[] = (() => {
  const lists = Object.values(byCategory).map((words) => words.split('|'))
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat()
})()

export const categoryOf = (thing: string): string =>
  Object.entries(byCategory).find(([, words]) => words.split('|').includes(thing))?.[0] ?? 'camilan'

export const materials: readonly string[] =
  `singkong|pisang|bawang|cokelat|pandan|jahe|kelapa|bambu|sutra|katun|rotan|kulit|udang|ikan|tempe|tahu|ubi ungu|talas|nangka|salak|apel|mangga|nanas|durian|kunyit|temulawak|kayu manis|cengkih|pala|vanili|robusta|arabika|liberika|kelor|sirih|serai|lidah buaya|kopi|susu|madu|wijen|kedelai|jagung|ketan|beras merah|sukun|labu|bayam|rumput laut|cumi|teri|ayam|bebek|sapi|cabai hijau|cabai rawit|balado|keju|gurih|pedas manis|jati|mahoni|sonokeling|kawung|parang|truntum|megamendung|lurik|songket|ikat|rangrang|eceng gondok|mendong|purun|rosela|secang|telang|mawar|melati|kenanga|sereh wangi|zaitun|kefir|arang|belimbing|markisa|sirsak|jambu biji|kurma|kismis|almon|mete|kenari|gandum|sorgum|garut|ganyong|porang|suweg|gembili|kimpul|uwi|gadung`.split(
    '|',
  )

export const adjectives: readonly string[] =
  `asli|renyah|murni|halus|tradisional|segar|wangi|pilihan|lembut|kuat|ringan|tebal|tipis|hitam|putih|merah|hijau|biru|kuning|cokelat tua|jingga|ungu|kecil|besar|sedang|mini|jumbo|klasik|modern|antik|unik|cantik|sehat|alami|organik|premium|ekonomis|kering|basah|panggang|goreng|kukus|asap|bakar|manis|asin|gurih|pedas|asam|tawar|mekar|sejahtera|lestari|mandiri|bersinar|makmur|harapan|sentosa|jaya|bahagia|setia|rukun|sinar|mentari|melati|kenanga|cempaka|anggrek|dahlia|teratai|flamboyan|bougenvil`.split(
    '|',
  )

const area = (area_code: string, name: string) => ({ area_code, name })

export const places = [
  area('35.09', 'Jember'),
  area('35.07', 'Malang'),
  area('35.02', 'Ponorogo'),
  area('34.01', 'Kulon Progo'),
  area('34.04', 'Sleman'),
  area('33.07', 'Wonosobo'),
  area('33.02', 'Banyumas'),
  area('33.01', 'Cilacap'),
  area('32.12', 'Indramayu'),
  area('32.09', 'Cirebon'),
  area('32.03', 'Cianjur'),
  area('32.01', 'Bogor'),
  area('52.01', 'Lombok Barat'),
  area('52.02', 'Lombok Tengah'),
  area('53.01', 'Kupang'),
  area('53.04', 'Belu'),
  area('12.07', 'Deli Serdang'),
  area('11.04', 'Aceh Tengah'),
  area('13.06', 'Agam'),
  area('61.01', 'Sambas'),
  area('73.18', 'Tana Toraja'),
  area('71.02', 'Minahasa'),
  area('81.01', 'Maluku Tengah'),
  area('94.01', 'Jayawijaya'),
] as const

/** @ is a material, # a place, & an adjective. */
export const sentences: readonly string[] =
  `Dibuat dari @ setempat dalam jumlah kecil.|Resepnya dari ibu kami di #, turun temurun sejak sebelum merantau.|Dikemas pada hari yang sama supaya tetap &.|Cocok untuk oleh-oleh dan hadiah keluarga.|Tanpa pengawet dan tanpa pewarna buatan.|Dikerjakan dengan tangan selama tiga hari oleh perempuan purna migran.|Bahannya dibeli dari petani @ di sekitar #.|Simpan di tempat sejuk dan kering, jauh dari matahari.|Rasa & dari @ yang dipanen pagi hari.|Warnanya & karena dicelup dengan kulit kayu dan daun.|Setiap lembar berbeda; motifnya digambar satu per satu.|Enak dimakan dengan nasi hangat atau sebagai teman minum teh.|Dijemur dua hari, lalu digoreng dalam minyak baru.|Anyamannya rapat sehingga & dan tahan lama.|Uang hasilnya dipakai untuk sekolah anak dan simpanan kelompok.|Kami belajar membuatnya dari tetangga di # setelah pulang dari Hong Kong.|Bisa dipesan dengan ukuran dan warna lain.|Cuci dengan tangan, jangan diperas, jemur di tempat teduh.|Aromanya & dan hangat di badan.|Sudah dijual di pameran desa dan toko oleh-oleh di #.`.split(
    '|',
  )

/** Names of all villages: tens of thousands of rare words, as a large vocabulary has them. */
export const villages: readonly string[] = readFileSync(
  inProject('medusa/node_modules/idn-area-data/data/villages.csv'),
  'utf8',
)
  .split('\n')
  .slice(1)
  .map((line) => line.slice(line.lastIndexOf(',') + 1).trim())
  .filter((name) => /^[A-Za-z ]{3,}$/.test(name))
