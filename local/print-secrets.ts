import { randomBytes } from 'node:crypto'
import { makeSecrets } from './secrets.ts'

/** Prints fresh values of what docker-compose.yml asks for, one `NAME=value` a line, as an `.env` file holds them. */

/** Hexadecimal: it stands in connection strings, and MongoDB's key file takes no `-` or `_`. */
const password = () => randomBytes(24).toString('hex')

const secrets = makeSecrets()
const variables = {
  GATEWAY_TO_USERS: secrets.gatewayToUsers,
  GATEWAY_TO_BILLING: secrets.gatewayToBilling,
  GATEWAY_TO_GENERATION: secrets.gatewayToGeneration,
  GENERATION_TO_BILLING: secrets.generationToBilling,
  USERS_TO_BILLING: secrets.usersToBilling,
  USERS_TO_GENERATION: secrets.usersToGeneration,
  BILLING_TO_USERS: secrets.billingToUsers,
  GENERATION_TO_USERS: secrets.generationToUsers,
  TOKEN_SIGNING_KEY: secrets.tokenSigningKey,
  SECOND_FACTOR_KEY: secrets.secondFactorKey,
  URL_SIGNING_KEY: secrets.urlSigningKey,
  RECEIPT_KEY: secrets.receiptKey,
  MONGO_KEY: password(),
  MONGO_ROOT_PASSWORD: password(),
  MONGO_USERS_PASSWORD: password(),
  MONGO_BILLING_PASSWORD: password(),
  MONGO_GENERATION_PASSWORD: password(),
  BUCKET_ACCESS_KEY: password(),
  BUCKET_SECRET_KEY: password(),
}
for (const [name, value] of Object.entries(variables)) console.log(`${name}=${value}`)
