import { MedusaService } from '@medusajs/framework/utils'
import { Booth } from './models/booth'
import { BoothSale } from './models/booth-sale'
import { Exhibition } from './models/exhibition'
import { Shift } from './models/shift'

/** Exhibitions, their booths, the shifts worked at them and the baskets sold. */
export class BoothModuleService extends MedusaService({ Exhibition, Booth, Shift, BoothSale }) {}
