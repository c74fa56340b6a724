import { MedusaService } from '@medusajs/framework/utils'
import { SearchDocument } from './models/search-document'
import { SearchLag } from './models/search-lag'
import { SearchStale } from './models/search-stale'
import { SearchWord } from './models/search-word'

/** What the search knows beside its index: the words of the catalogue, whose they are, and what changed since. */
export class VocabularyModuleService extends MedusaService({
  SearchWord,
  SearchDocument,
  SearchStale,
  SearchLag,
}) {}
