/**
 * What people say beside the thing they look for. Where the catalogue has the word with the thing, it counts; where it
 * does not, nobody is sent away for it.
 */
export const PRAISE: ReadonlySet<string> = new Set(
  `bagus baik terbaik cantik indah keren unik lucu enak lezat nikmat mantap murah termurah terjangkau hemat mahal promo
  diskon obral grosir eceran berkualitas kualitas premium asli original ori terlaris laris populer terbaru baru jual
  dijual beli harga online toko cari mau ingin buat kekinian awet best good nice cheap beautiful buy price sale`.split(
    /\s+/,
  ),
)
