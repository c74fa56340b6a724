/** Where a bank keeps the way to pay such a number, in the words of its own menus: they are in Indonesian for everybody. */
export type BankMenus = { atm: string; mobile: string; web: string }

const MENUS: Record<string, BankMenus> = {
  bca: {
    atm: 'Transaksi Lainnya › Transfer › ke Rek. BCA Virtual Account',
    mobile: 'BCA mobile › m-Transfer › BCA Virtual Account',
    web: 'KlikBCA › Transfer Dana › Transfer ke BCA Virtual Account',
  },
  bni: {
    atm: 'Menu Lain › Transfer › Virtual Account Billing',
    mobile: 'BNI Mobile Banking › Transfer › Virtual Account Billing',
    web: 'BNI Internet Banking › Transfer › Virtual Account Billing',
  },
  bri: {
    atm: 'Transaksi Lain › Pembayaran › Lainnya › BRIVA',
    mobile: 'BRImo › Pembayaran › BRIVA',
    web: 'BRI Internet Banking › Pembayaran › BRIVA',
  },
  permata: {
    atm: 'Transaksi Lainnya › Pembayaran › Pembayaran Lainnya › Virtual Account',
    mobile: 'PermataMobile › Bayar Tagihan › Virtual Account',
    web: 'PermataNet › Pembayaran › Virtual Account',
  },
  mandiri: {
    atm: 'Bayar/Beli › Lainnya › Multi Payment',
    mobile: 'Livin’ by Mandiri › Bayar › Multi Payment',
    web: 'Mandiri Internet Banking › Bayar › Multi Payment',
  },
}

export const menusOf = (bank: string): BankMenus | undefined => MENUS[bank]
