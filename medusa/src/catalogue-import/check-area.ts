import { loadAreas } from '../areas/load-areas'

export function explainArea(code: string | null | undefined): string | undefined {
  if (code === null || code === undefined || loadAreas().find(code)) return undefined
  return `Kode wilayah "${code}" tidak ada di daftar wilayah Indonesia; periksa lagi.`
}
