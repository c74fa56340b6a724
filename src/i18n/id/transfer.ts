/** Paying people of the cooperative: by transfer or in cash. */
export const transfer = {
  title: 'Transfer ke rekening koperasi',
  exact: 'Transfer persis {amount}, sampai tiga angka terakhir.',
  why: 'Angka terakhirnya hanya untuk Anda: dari situ bendahara tahu ini transfer Anda. Jumlahnya {code} lebih murah dari harga pesanan, dan selisihnya ditanggung penjual.',
  bank: 'Bank',
  number: 'Nomor rekening',
  holder: 'Atas nama',
  after:
    'Bendahara mencocokkannya dengan rekening, biasanya pada hari kerja yang sama. Kalau ada foto atau tangkapan layar, kirim sebagai bukti supaya lebih cepat.',
  send_proof: 'Kirim bukti transfer',
  comparing:
    'Bukti Anda sudah sampai. Bendahara sedang mencocokkannya dengan rekening; Anda tidak perlu berbuat apa-apa lagi.',
  see_proof: 'Lihat atau tambah bukti',
  received: 'Ditransfer {amount}; {digits} angka uniknya ditanggung penjual.',
  not_found: 'Bendahara penjual belum menemukan transfer Anda. Kirim buktinya, atau pilih cara lain.',
  reason: 'Kata bendahara:',
  sent_already: 'Sudah mentransfer? Jangan bayar lagi.',
  details: '{bank} {number}, {holder}',
  'proof.title': 'Bukti transfer',
  'proof.order': 'Pesanan {number}',
  'proof.lead':
    'Foto atau tangkapan layar dari transfer {amount}. Hanya bendahara penjual yang melihatnya, dan Anda bisa menghapusnya sampai transfernya dipastikan.',
  'proof.field': 'Foto atau tangkapan layar',
  'proof.hint': 'JPEG, PNG, atau WebP di bawah 12 MB. Tutupi saldo Anda bila perlu.',
  'proof.send': 'Kirim bukti',
  'proof.missing': 'Pilih dulu fotonya.',
  'proof.sent': 'Buktinya sudah terkirim. Terima kasih.',
  'proof.gone': 'Buktinya sudah dihapus.',
  'proof.sent_at': 'Bukti {count}, dikirim {moment}',
  'proof.remove': 'Hapus bukti {count}',
  'proof.list': 'Yang sudah Anda kirim',
  'proof.back': 'Kembali ke pesanan',
  'proof.refused': 'Bendahara penjual belum menemukan transfer Anda.',
  'proof.refused_hint':
    'Kalau Anda sudah mentransfer, kirim buktinya di sini. Kalau belum, pilih cara bayar lain di halaman pesanan.',
  'proof.confirmed': 'Transfer Anda sudah diterima. Bukti tidak diperlukan lagi.',
  'proof.closed': 'Bukti untuk transfer ini tidak diperlukan lagi.',
  'cash.title': 'Bayar tunai saat mengambil',
  'cash.text':
    'Datang ke tempat penjual, sebutkan nomor pesanan, bayar tunai, dan bawa pulang pesanan Anda dengan kuitansinya.',
  'cash.code': 'Nomor pesanan',
  'cash.place': 'Tempat',
  'cash.note': 'Petunjuk',
  'cash.never':
    'Uangnya hanya dibayar di tempat, saat barang Anda terima. Jangan transfer ke rekening siapa pun untuk cara bayar ini.',
} as const
