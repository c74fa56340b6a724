export const common = {
  'site.name': 'Lapak Purna',
  'site.tagline': 'Buatan tangan purna pekerja migran',
  'site.description':
    'Camilan, kopi, jamu, sambal, batik, dan tenun buatan purna pekerja migran Indonesia. Setiap rupiah tercatat sampai ke pembuatnya.',
  'skip.content': 'Langsung ke isi',
  'nav.main': 'Menu utama',
  'nav.products': 'Produk',
  'nav.organisations': 'Koperasi',
  'nav.track': 'Lacak pesanan',
  'nav.cart': 'Keranjang',
  'nav.cart_pieces': 'barang di keranjang',
  'nav.home': 'Beranda',
  'language.label': 'Pilih bahasa',
  'language.door_note': '(bahasa Indonesia)',
  'language.written_in': 'Ditulis dalam {language}.',
  'breadcrumb.label': 'Anda di sini',
  'demo.notice': 'Ini toko contoh: nama perajinnya karangan dan pembayarannya simulasi.',
  'pagination.label': 'Halaman daftar',
  'pagination.previous': 'Sebelumnya',
  'pagination.next': 'Berikutnya',
  'pagination.state': 'Halaman {page} dari {pages}',
  'footer.about':
    'Lapak Purna menjual buatan purna pekerja migran dan kelompoknya. Barang tetap milik pembuat sampai terjual.',
  'footer.shop': 'Belanja',
  'footer.help': 'Bantuan',
  'footer.doors': 'Pintu anggota',
  'footer.member': 'Masuk anggota',
  'footer.manage': 'Meja pengurus',
  'footer.booth': 'Kasir stan',
  'footer.complaints': 'Pengaduan konsumen',
  'footer.complaints_first':
    'Sampaikan dulu ke koperasi penjual lewat halaman koperasinya. Penukaran atau pembatalan dapat diminta paling lambat dua hari kerja setelah barang diterima.',
  'footer.complaints_ministry':
    'Direktorat Jenderal Perlindungan Konsumen dan Tertib Niaga, Kementerian Perdagangan',
  'footer.area_credit': 'Data wilayah: {link}, lisensi ODbL.',
  'error.gone.title': 'Sudah tidak dijual lagi',
  'error.gone.text':
    'Yang ada di alamat ini sudah tidak dijual. Mungkin ada yang mirip: cari di sini, atau lihat semua barang.',
  'error.not_found.title': 'Halaman ini tidak ada',
  'error.not_found.text':
    'Mungkin alamatnya salah ketik, atau barangnya sudah tidak dijual. Coba cari dari sini.',
  'error.server.title': 'Ada yang putus di sisi kami',
  'error.server.text':
    'Bukan salah Anda. Muat ulang halaman ini sebentar lagi; isi keranjang tetap tersimpan.',
  'error.unavailable.title': 'Lapak sedang disiapkan',
  'error.unavailable.text':
    'Gudang data kami belum menjawab. Isi keranjang dan yang sudah Anda ketik tetap tersimpan di perangkat ini. Coba lagi sebentar lagi.',
  'error.retry': 'Coba lagi',
  'error.form.title': 'Ada yang perlu diperbaiki',
  'error.unreachable':
    'Sambungan ke gudang data terputus. Yang Anda ketik tetap tersimpan; coba kirim lagi sebentar lagi.',
  'error.unknown': 'Belum berhasil. Coba sekali lagi sebentar lagi.',
  'error.too_many': 'Terlalu sering mencoba. Tunggu sebentar, lalu coba lagi.',
  'search.label': 'Cari produk',
  'search.placeholder': 'keripik, kopi, batik ...',
  'search.submit': 'Cari',
} as const
