import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { ok, type Result } from '../domain/failure'
import { importExhibitions } from './import-exhibitions'
import { importFeePolicies } from './import-fee-policies'
import { importMembers } from './import-members'
import { importOrganisations } from './import-organisations'
import { importProducts } from './import-products'
import { indexForSearch } from './index-for-search'
import { openFolder } from './open-folder'
import { PictureShelf } from './picture-shelf'
import { SILENT, type Progress } from './progress'
import { loadReferences } from './references'
import { ImportReport } from './report'
import type { Session } from './session'

export type ImportOptions = { dryRun?: boolean; progress?: (totalBytes: number) => Progress }

/** In this order, because each file may refer to those before it. */
const STEPS = [
  importOrganisations,
  importFeePolicies,
  importMembers,
  importProducts,
  importExhibitions,
  indexForSearch,
]

/** Brings a folder of spreadsheets and pictures into the shop. Running it again changes only what changed. */
export async function importCatalogue(
  container: MedusaContainer,
  folderName: string,
  options: ImportOptions = {},
): Promise<Result<ImportReport>> {
  const folder = await openFolder(folderName)
  if (!folder.ok) return folder
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const report = new ImportReport(options.dryRun ?? false)
  const progress = options.progress?.(folder.value.totalBytes) ?? SILENT
  const session: Session = {
    container,
    sql,
    folder: folder.value,
    references: await loadReferences(sql),
    pictures: new PictureShelf({ container, pictures: folder.value.pictures, report }),
    progress,
    report,
    newId: (prefix) => generateEntityId('', prefix),
  }
  for (const step of STEPS) await step(session)
  progress.end()
  return ok(report)
}
