/** What the buyer is told of money that goes back to her. */
export const moneyback = {
  title: 'Uang yang kembali',
  'state.on_its_way': 'sedang dikirim',
  'state.needs_account': 'menunggu nomor rekening Anda',
  'state.by_hand': 'akan ditransfer ke rekening Anda',
  'state.given_back': 'sudah dikembalikan {time}',
  'because.paid_twice': 'Pesanan ini dibayar dua kali.',
  'because.paid_twice_by':
    'Pesanan ini dibayar dua kali. Yang lewat {kept} melunasinya; yang kedua, lewat {second}, kembali kepada Anda:',
  'because.paid_too_late': 'Pembayaran ini masuk terlambat: barangnya sudah tidak ada.',
  slow: 'Bank atau dompet kadang butuh beberapa hari sampai uangnya terlihat.',
  ask: 'Isi nomor rekening',
  'account.title': 'Ke mana uangnya dikirim?',
  'account.lead':
    'Cara bayar Anda tidak bisa dikembalikan otomatis. Tulis rekening bank atau dompet Anda, lalu koperasi mentransfer {amount}.',
  'account.bank': 'Nama bank atau dompet',
  'account.bank_hint': 'Misalnya BRI, BCA, DANA',
  'account.number': 'Nomor rekening',
  'account.holder': 'Nama pemilik rekening',
  'account.send': 'Simpan rekening',
  'account.privacy': 'Hanya dipakai untuk transfer ini dan dihapus 30 hari setelahnya.',
  'account.saved': 'Rekening tersimpan. Kami kabari di halaman ini kalau uangnya sudah dikirim.',
} as const
