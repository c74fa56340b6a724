import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { readDeskChoices } from '../../../../../queries/desk/read-choices'
import { chooseDesk } from '../../../../../workflows/desk/choose-desk'
import { answer } from '../../../../answer'
import { choiceSchema } from '../../../../manage/payment-choices/choice-schema'
import { parseInput } from '../../../../parse'
import { operatorParty } from '../../operator-party'

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await readDeskChoices(knex, [req.params.id ?? ''], req.auth_context.actor_id))
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const by = operatorParty(req, res)
  const choice = by && parseInput(res, choiceSchema, req.body)
  if (choice) answer(res, await chooseDesk(req.scope, req.params.id ?? '', choice, by))
}
