/**
 * Words of craft and kitchen whose derived forms mean the same to a shopper: menganyam, dianyam, anyaman. A stem is only
 * believed when it is in here: a general stemmer turns keripik into ripik and manisan into manis.
 */
export const ROOTS: ReadonlySet<string> = new Set(
  `anyam rajut tenun sulam bordir ukir pahat jahit batik celup lukis rangkai kepang pintal tempa ronce simpul sablon
  potong iris parut giling tumbuk ulek saring peras asap kering jemur panggang bakar kukus rebus sangrai ungkep presto
  suwir kemas olah hias gantung daur pijat wangi serut raut lipat ikat tempel gulung susun semai petik panen ternak tanam
  rakit cetak bungkus`.split(/\s+/),
)

/** Of these only the verbs are one word with the root: minuman, masakan, gorengan and mainan are things of their own. */
export const VERB_ROOTS: ReadonlySet<string> = new Set(
  `minum makan masak goreng main pakai tahan campur isi beli jual buat bawa pesan kirim rawat oles semprot taruh simpan
  cuci sapu hidang saji seduh rendam sulap tulis baca`.split(/\s+/),
)
