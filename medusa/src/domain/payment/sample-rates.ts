import type { RateTable } from './exchange-rates'

/**
 * Sample values, rounded and made up to look like those of their day. They are shown as such; whoever runs a shop puts a table of its
 * own in their place (EXCHANGE_RATES_FILE).
 */
export const SAMPLE_RATES: RateTable = {
  date: '2026-11-20',
  source: 'Nilai contoh, bukan kurs resmi',
  is_sample: true,
  rupiah_for_one: {
    HKD: 2_140,
    TWD: 530,
    SGD: 12_800,
    MYR: 4_030,
    SAR: 4_440,
    AED: 4_530,
    KRW: 11.5,
    JPY: 108,
    USD: 16_650,
    EUR: 19_300,
    AUD: 10_850,
  },
}
