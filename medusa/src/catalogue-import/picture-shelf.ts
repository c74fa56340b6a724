import { readFile, stat } from 'node:fs/promises'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ok, refuse, type Result } from '../domain/failure'
import { MAX_BYTES } from '../modules/image/limits'
import { IMAGE_MODULE } from '../modules/image'
import type { ImageModuleService } from '../modules/image/service'
import { storeImage } from '../workflows/image/store-image'
import type { ImportReport } from './report'

type Shelf = { pictures: ReadonlyMap<string, string>; container: MedusaContainer; report: ImportReport }

/** Pictures of the folder by the names the spreadsheets use. Each is opened once, however many rows name it. */
export class PictureShelf {
  readonly #known = new Map<string, Result<string>>()

  constructor(private readonly shelf: Shelf) {}

  async find(name: string): Promise<Result<string>> {
    const key = name.toLowerCase()
    const known = this.#known.get(key)
    if (known) return known
    const found = await this.#open(name, this.shelf.pictures.get(key))
    this.#known.set(key, found)
    if (found.ok) this.shelf.report.pictures += 1
    return found
  }

  async #open(name: string, place: string | undefined): Promise<Result<string>> {
    if (place === undefined) {
      return refuse(
        'picture_missing',
        `Berkas "${name}" tidak ada di folder images/; salin ke sana atau perbaiki namanya.`,
      )
    }
    const file = await stat(place)
    if (!file.isFile()) return refuse('picture_missing', `"${name}" di folder images/ bukan berkas gambar.`)
    if (file.size > MAX_BYTES) {
      return refuse(
        'image_too_large',
        `"${name}": Berkas gambar lebih dari 15 MB; kecilkan dulu lalu jalankan lagi.`,
      )
    }
    const stored = await this.#keep(await readFile(place))
    return stored.ok ? stored : refuse(stored.failure.code, `"${name}": ${stored.failure.message}`)
  }

  /** A dry run opens the picture as a real one would, and keeps nothing; the fingerprint stands for its id. */
  async #keep(content: Buffer): Promise<Result<string>> {
    const { container, report } = this.shelf
    if (!report.dryRun) {
      const stored = await storeImage(container, { content, created_by: 'import' })
      return stored.ok ? ok(stored.value.id) : stored
    }
    const images = container.resolve<ImageModuleService>(IMAGE_MODULE)
    const sha256 = images.fingerprint(content)
    const [known] = await images.listStoredImages({ sha256 }, { take: 1 })
    if (known) return ok(known.id)
    const decoded = await images.decode(content)
    return decoded.ok ? ok(`new:${sha256}`) : decoded
  }
}
