const WHOLE_RUPIAH = /^(\d{1,15})(\.0{1,2})?$/

/** "44000.00" is 44000; anything that is not a whole number of rupiah is null. */
export function readGatewayRupiah(amount: string): number | null {
  const whole = WHOLE_RUPIAH.exec(amount)?.[1]
  return whole === undefined ? null : Number(whole)
}
