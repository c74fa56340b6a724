/** What people call towns and provinces, and the words of their official names. */
const OFFICIAL: Readonly<Record<string, readonly string[]>> = {
  jogja: ['yogyakarta'],
  jogjakarta: ['yogyakarta'],
  yogya: ['yogyakarta'],
  yogja: ['yogyakarta'],
  jogya: ['yogyakarta'],
  diy: ['yogyakarta'],
  solo: ['surakarta'],
  jkt: ['jakarta'],
  dki: ['jakarta'],
  jaksel: ['jakarta', 'selatan'],
  jakut: ['jakarta', 'utara'],
  jakbar: ['jakarta', 'barat'],
  jaktim: ['jakarta', 'timur'],
  jakpus: ['jakarta', 'pusat'],
  tangsel: ['tangerang', 'selatan'],
  sby: ['surabaya'],
  bdg: ['bandung'],
  smg: ['semarang'],
  mlg: ['malang'],
  jabar: ['jawa', 'barat'],
  jateng: ['jawa', 'tengah'],
  jatim: ['jawa', 'timur'],
  sumut: ['sumatera', 'utara'],
  sumbar: ['sumatera', 'barat'],
  sumsel: ['sumatera', 'selatan'],
  kalbar: ['kalimantan', 'barat'],
  kalsel: ['kalimantan', 'selatan'],
  kaltim: ['kalimantan', 'timur'],
  kalteng: ['kalimantan', 'tengah'],
  sulsel: ['sulawesi', 'selatan'],
  sulut: ['sulawesi', 'utara'],
  ntb: ['nusa', 'tenggara', 'barat'],
  ntt: ['nusa', 'tenggara', 'timur'],
}

/** The same words with official names; undefined when nothing in them has another one. */
export function officialWords(words: readonly string[]): string[] | undefined {
  const official = words.flatMap((word) => (Object.hasOwn(OFFICIAL, word) ? (OFFICIAL[word] ?? []) : [word]))
  return official.join(' ') === words.join(' ') ? undefined : [...new Set(official)]
}
