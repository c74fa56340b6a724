export const offline = {
  kept: 'Tanpa sambungan. Halaman ini seperti terakhir Anda lihat pukul {time}; harga dan stok bisa sudah berubah.',
  title: 'Sambungan sedang putus',
  text: 'Keranjang Anda tetap tersimpan. Halaman yang pernah dibuka masih bisa dilihat dari perangkat ini.',
  retry: 'Coba buka lagi',
  seen: 'Yang pernah Anda buka',
  'unsent.title': 'Belum terkirim',
  'unsent.text':
    'Sambungan putus sebelum kiriman Anda sampai. Isiannya masih ada di sini: kirim lagi setelah sinyal kembali. Pesanan tidak akan dobel.',
  'unsent.again': 'Kirim lagi',
  'unsent.lost':
    'Sambungan putus sebelum kiriman Anda sampai. Kembali ke halaman sebelumnya, lalu kirim lagi setelah sinyal kembali.',
} as const
