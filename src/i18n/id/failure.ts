/**
 * What the backend refuses, by its code. An Indonesian page shows the backend's own sentence, which knows more; these
 * are what other languages say in its place.
 */
export const failure = {
  unreachable:
    'Sambungan ke gudang data terputus. Yang Anda ketik tetap tersimpan; coba kirim lagi sebentar lagi.',
  unknown: 'Belum berhasil. Coba sekali lagi sebentar lagi.',
  gone: 'Barang ini sudah tidak dijual lagi.',
  not_found: 'Yang dicari tidak ditemukan.',
  forbidden: 'Anda tidak boleh membuka bagian ini.',
  invalid_input: 'Ada isian yang belum sesuai. Periksa kembali, lalu kirim lagi.',
  invalid_phone:
    'Nomor HP ini belum benar. Tulis seperti 0812-3456-7890, atau mulai dengan + dan kode negara.',
  too_many_requests: 'Terlalu sering mencoba. Tunggu sebentar, lalu coba lagi.',
  sold_out: 'Ada barang yang jumlahnya tidak cukup lagi. Periksa keranjang, lalu pesan lagi.',
  quote_changed: 'Harga atau ongkos kirim baru saja berubah. Periksa jumlah yang baru, lalu kirim lagi.',
  key_reused: 'Isi keranjang sudah berubah sejak dikirim. Muat ulang halaman ini, lalu kirim lagi.',
  in_progress: 'Pesanan ini sedang diproses. Tunggu sebentar, lalu coba lagi.',
  address_needed: 'Isi alamat tujuan supaya kurir bisa mengantar.',
  no_delivery: 'Pilih cara pengiriman untuk setiap paket.',
  voucher_gone: 'Voucher ini baru saja habis terpakai. Periksa jumlah yang baru, lalu kirim lagi.',
  too_many_unpaid:
    'Nomor WhatsApp ini masih punya beberapa pesanan yang belum dibayar. Bayar atau batalkan dulu salah satunya.',
  nothing_to_pay:
    'Potongannya sebesar seluruh pesanan, jadi tidak ada yang bisa dibayar. Tambah barang atau lepas vouchernya.',
  invalid_npwp: 'NPWP terdiri dari 15 atau 16 angka. Boleh juga dikosongkan.',
  objection: 'Pesanan ini belum bisa diterima. Hubungi penjualnya, atau coba lagi nanti.',
  account_bank: 'Tulis nama bank atau dompetnya, misalnya BRI atau DANA.',
  account_number: 'Nomor rekening hanya angka, 5 sampai 20 angka. Periksa lagi.',
  account_holder: 'Tulis nama pemilik rekening seperti di buku tabungan.',
  no_refund: 'Tidak ada pengembalian yang menunggu nomor rekening.',
  wrong_phone: 'Nomor ini bukan nomor WhatsApp di pesanan ini. Tulis nomor yang dipakai saat memesan.',
  wrong_code: 'Kodenya belum cocok. Periksa pesan WhatsApp terakhir, lalu tulis keenam angkanya.',
  code_over: 'Kode ini sudah tidak berlaku. Minta kode baru, lalu tulis yang terakhir dikirim.',
  no_accounts: 'Toko ini belum memakai akun. Pesanan dicari dengan nomor pesanan dan nomor WhatsApp.',
  unauthenticated: 'Silakan masuk lagi dengan nomor WhatsApp Anda.',
  already_packed:
    'Sebagian pesanan ini sudah dikemas, jadi tidak bisa diubah atau dibatalkan di sini. Hubungi penjualnya.',
  already_cancelled: 'Pesanan ini sudah dibatalkan.',
  already_sent: 'Sebagian pesanan ini sudah dikirim, jadi tidak bisa dibatalkan.',
  not_now: 'Pembayaran pesanan ini sedang diperiksa. Coba lagi sebentar lagi.',
  other_charge:
    'Ongkos kirim ke alamat itu berbeda. Batalkan pesanan ini, lalu pesan lagi ke alamat yang baru.',
  already_paid: 'Pesanan ini sudah dibayar. Terima kasih.',
  order_closed: 'Waktu bayar pesanan ini sudah habis. Silakan pesan lagi dari keranjang.',
  no_such_way: 'Cara bayar ini tidak tersedia untuk pesanan ini. Pilih cara lain.',
  way_refused: 'Cara bayar ini ditolak oleh penyedianya. Pilih cara lain.',
  promotion_gone: 'Potongan harga pesanan ini sudah tidak berlaku. Silakan pesan lagi dari keranjang.',
  stock_gone: 'Barang pesanan ini sudah habis. Silakan pilih lagi di toko.',
  amount_too_small: 'Jumlah pesanan ini terlalu kecil untuk cara bayar ini. Pilih cara lain.',
  amount_too_large: 'Jumlah pesanan ini terlalu besar untuk cara bayar ini. Pilih cara lain.',
  gateway_down: 'Cara bayar ini sedang terganggu. Pilih cara lain, atau coba lagi nanti.',
  old_way_open:
    'Cara bayar yang tadi belum bisa dibatalkan, jadi belum bisa diganti. Coba lagi sebentar lagi.',
  gateway_unreachable: 'Halaman pembayaran sedang tidak bisa dibuka. Coba lagi sebentar lagi.',
  review_decided: 'Ulasan ini sudah diperiksa, jadi tidak bisa diubah lagi. Terima kasih.',
  review_unpaid: 'Ulasan bisa ditulis untuk pesanan yang sudah dibayar.',
  review_too_early: 'Barangnya belum dikirim. Tulis ulasan setelah barangnya sampai.',
  review_picture: 'Foto ini tidak bisa dipakai. Pilih foto JPEG, PNG, atau WebP di bawah 12 MB.',
  review_picture_unknown: 'Fotonya belum tersimpan. Pilih fotonya sekali lagi.',
  proof_picture: 'Foto ini tidak bisa dipakai. Pilih foto JPEG, PNG, atau WebP di bawah 12 MB.',
  proof_kept: 'Transfer ini sudah dipastikan, jadi buktinya disimpan dulu. Ia terhapus sendiri.',
  proof_not_needed: 'Bukti untuk transfer ini tidak diperlukan lagi, atau sudah cukup.',

  'line.unknown': 'Barang ini tidak ada lagi di toko. Keluarkan dari keranjang.',
  'line.not_for_sale': 'Barang ini sedang tidak dijual. Keluarkan dari keranjang.',
  'line.sold_out': 'Barang ini sedang habis. Keluarkan dari keranjang, atau kembali lagi nanti.',
  'line.not_enough': 'Yang bisa dibeli sekarang {count}. Kurangi jumlahnya.',

  'parcel.destination_missing': 'Pilih alamat tujuan untuk melihat ongkos kirim.',
  'parcel.destination_unknown': 'Alamat tujuan tidak dikenal. Pilih lagi dari daftar.',
  'parcel.no_rate': 'Belum ada kurir ke alamat ini. Pilih ambil sendiri atau alamat lain.',
  'parcel.no_pickup': 'Barang ini tidak bisa diambil sendiri. Pilih kurir.',

  'voucher.unknown': 'Kode voucher ini tidak dikenal. Periksa huruf dan angkanya, atau hapus kodenya.',
  'voucher.not_started': 'Voucher ini belum mulai berlaku. Coba lagi nanti, atau hapus kodenya.',
  'voucher.ended': 'Masa berlaku voucher ini sudah habis. Hapus kodenya untuk melanjutkan.',
  'voucher.used_up': 'Voucher ini sudah habis terpakai. Hapus kodenya untuk melanjutkan.',
  'voucher.not_for_these':
    'Voucher ini tidak berlaku untuk barang di keranjang ini. Hapus kodenya, atau ganti barangnya.',

  'field.note': 'Catatan ini terlalu panjang.',
  'field.gift_note': 'Ucapan ini terlalu panjang.',
  'field.invoice_name': 'Isi nama lembaga, 2 sampai 120 huruf.',
  'field.invoice_npwp': 'NPWP terdiri dari 15 atau 16 angka. Boleh juga dikosongkan.',
  'field.invoice_address': 'Isi alamat lembaga, 5 sampai 240 huruf.',
  'field.name': 'Isi namanya, 2 sampai 80 huruf.',
  'field.phone': 'Nomor ini belum benar. Tulis seperti 0812-3456-7890, atau mulai dengan + dan kode negara.',
  'field.village': 'Pilih desa atau kelurahan tujuan dari daftar.',
  'field.street': 'Isi jalan dan nomor rumah, 5 sampai 200 huruf.',
  'field.postal_code': 'Kode pos terdiri dari lima angka. Boleh juga dikosongkan.',
} as const
