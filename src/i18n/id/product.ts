/** What the page of one product says beside its price, and the lists that lead on from it. */
export const product = {
  'gallery.label': 'Foto {product}',
  'gallery.enlarge': 'Perbesar',
  'gallery.state': 'Foto {number} dari {total}',
  'gallery.show': 'Tampilkan foto {number}',
  'gallery.previous': 'Foto sebelumnya',
  'gallery.next': 'Foto berikutnya',
  'gallery.in': 'Perbesar foto',
  'gallery.out': 'Perkecil foto',
  'gallery.close': 'Tutup',
  'gallery.back': 'Kembali ke produk',

  'ship.title': 'Ongkos kirim ke tempat Anda',
  'ship.page_title': 'Ongkos kirim {product}',
  'ship.lead': 'Tulis kecamatan Anda. Ongkos dan lamanya terlihat sebelum memesan.',
  'ship.area': 'Kecamatan, kelurahan, atau kota',
  'ship.example': 'misalnya Ambulu',
  'ship.submit': 'Cek ongkos',
  'ship.remember': 'Ingat di perangkat ini',
  'ship.remembered': 'Tempat ini diingat di perangkat Anda saja.',
  'ship.forget': 'Lupakan',
  'ship.choose': 'Yang mana maksud Anda?',
  'ship.none':
    'Kami tidak menemukan “{name}”. Tulis nama kecamatan atau kabupatennya saja, misalnya Ambulu atau Jember.',
  'ship.postal': 'Kode pos belum bisa kami baca. Tulis nama kecamatannya, misalnya Ambulu.',
  'ship.to': 'Dikirim ke {area}',
  'ship.days': 'Tiba {min} sampai {max} hari setelah dikirim',
  'ship.days_one': 'Tiba {count} hari setelah dikirim',
  'ship.making': 'Ditambah {count} hari untuk membuatnya.',
  'ship.from': 'Dari {place}',
  'ship.with_goods': 'Satu barang beserta ongkosnya {total}',
  'ship.near': 'Dari penjual di dekat Anda',
  'ship.near_text': 'Dari {place}, jadi perjalanannya lebih pendek.',

  'fact.meaning': 'Apa artinya?',
  'fact.pirt_meaning':
    'Izin dari pemerintah kabupaten atau kota untuk makanan tahan simpan yang diolah di rumah. Pembuatnya sudah mengikuti penyuluhan keamanan pangan. Nomornya ada di label dan berlaku paling lama lima tahun.',
  'fact.halal_meaning':
    'Bahan dan cara membuatnya sudah diperiksa dan ditetapkan halal. Nomornya bisa dicocokkan di situs BPJPH, badan halal pemerintah.',
  'fact.nib_meaning': 'Nomor Induk Berusaha: tanda bahwa penjualnya terdaftar sebagai usaha di Indonesia.',
  'fact.allergens_meaning':
    'Bahan yang sering menimbulkan alergi. Bila Anda alergi, jangan dimakan; bila ragu, tanyakan dulu ke penjual.',
  'fact.weight_meaning':
    'Berat barang dengan bungkusnya. Kurir membulatkannya ke atas menjadi kilogram penuh.',

  'care.title': 'Bila ada yang keliru',
  'care.photo': 'Foto barang dan bungkusnya begitu diterima.',
  'care.seller':
    'Kirim ke {seller} paling lambat dua hari kerja setelah barang diterima. Barang yang rusak atau keliru ditukar, atau uangnya dikembalikan.',
  'care.ministry': 'Belum selesai juga? Adukan ke {office}.',
  'care.more': 'Cara menukar dan mengembalikan',

  'share.title': 'Bagikan',
  'share.text': '{product} di Lapak Purna: {url}',
  'share.whatsapp': 'WhatsApp',
  'share.facebook': 'Facebook',
  'share.link': 'Tautan produk ini',
  'share.copy': 'Salin',
  'share.copied': 'Sudah disalin',
  'share.device': 'Lewat aplikasi lain',

  'more.maker': 'Lainnya buatan {maker}',
  'more.makers': 'Lainnya dari pembuat yang sama',
  'more.nearby': 'Juga dari {place}',
  'seen.title': 'Baru Anda lihat',
  'seen.note': 'Hanya tersimpan di perangkat ini.',
  'seen.clear': 'Hapus daftar ini',

  'collection.list_title': 'Koleksi',
  'collection.list_text': 'Pilihan menurut musim dan pameran, disusun oleh pengurus.',
  'collection.home': 'Pilihan saat ini',
  'collection.until': 'Sampai {date}',
  'collection.from': 'Mulai {date}',
  'collection.over': 'Musimnya sudah lewat',
  'collection.products': '{count} produk',
  'collection.none': 'Belum ada koleksi',
  'collection.none_text': 'Pilihan musim dan pameran tampil di sini begitu disusun.',
  'collection.exhibition': 'Dipilih untuk pameran ini',
  'collection.no_products': 'Belum ada barang di koleksi ini yang sedang dijual.',

  'paid.title': 'Yang sudah sampai ke pembuat',
  'paid.paid': 'dibayarkan kepada {count} pembuat lewat lapak ini',
  'paid.none': 'Belum ada yang dibayarkan kepada pembuat lewat lapak ini.',
  'paid.owed':
    'Hak {count} pembuat dari barang yang sudah terjual, tercatat dan menunggu dibayarkan: {amount}.',
  'paid.no_sale': 'Belum ada barang yang terjual dan lunas, jadi belum ada hak yang tercatat.',
  'paid.as_of': 'Menurut buku besar per {date}. Pembatalan dan pengembalian sudah dikurangkan.',
} as const
