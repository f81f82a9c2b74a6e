import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import * as v from 'valibot'
import { CHALLENGE_LIFETIME } from '../domain/challenge.ts'
import type { PasskeyProtocol } from '../domain/sign-in-ports.ts'

const base64url = v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(100_000))
const common = {
  id: v.pipe(base64url, v.maxLength(1_400)),
  rawId: base64url,
  type: v.literal('public-key'),
  clientExtensionResults: v.optional(v.looseObject({}), {}),
}
/** `RegistrationResponseJSON`; what we do not use is dropped. */
const creation = v.object({
  ...common,
  response: v.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(32))), v.maxLength(10)), []),
  }),
})
/** `AuthenticationResponseJSON`; what we do not use is dropped. */
const use = v.object({
  ...common,
  response: v.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: v.nullish(base64url),
  }),
})
/** EdDSA, ES256 and RS256, as COSE numbers them: what devices in use can do. */
const algorithms = [-8, -7, -257]
const clientData = v.object({ challenge: base64url })

/**
 * Web Authentication for one public origin. The relying party is that origin's host: never what a request says of itself,
 * or a page elsewhere could ask for our passkeys.
 *
 * @param publicUrl origin, such as `https://imaginprompt.com`
 */
export function createPasskeyProtocol(publicUrl: string): PasskeyProtocol {
  const relyingParty = new URL(publicUrl).hostname
  const expected = { expectedOrigin: publicUrl, expectedRPID: relyingParty, requireUserVerification: true }

  return {
    creationOptions: (user, challenge, known) =>
      generateRegistrationOptions({
        rpName: 'ImaginPrompt',
        rpID: relyingParty,
        userID: new TextEncoder().encode(user.id),
        userName: user.email,
        userDisplayName: user.name,
        challenge: bytesOf(challenge),
        timeout: CHALLENGE_LIFETIME,
        // Which device it is does not matter to us, so nobody is asked to tell.
        attestationType: 'none',
        supportedAlgorithmIDs: algorithms,
        excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }),
    requestOptions: (challenge) =>
      generateAuthenticationOptions({
        rpID: relyingParty,
        challenge: bytesOf(challenge),
        timeout: CHALLENGE_LIFETIME,
        userVerification: 'required',
      }),
    read(answer) {
      const said = v.safeParse(v.union([creation, use]), answer)
      const challenge = said.success ? challengeIn(said.output.response.clientDataJSON) : undefined
      if (!said.success || challenge === undefined) return null
      const { id, response } = said.output
      const handle = 'userHandle' in response ? response.userHandle : null
      return { challenge, passkeyId: id, userId: handle ? Buffer.from(handle, 'base64url').toString() : null }
    },
    async checkCreation(answer, challenge) {
      const said = v.safeParse(creation, answer)
      if (!said.success) return null
      const response = said.output as Parameters<typeof verifyRegistrationResponse>[0]['response']
      const checked = await orNull(
        verifyRegistrationResponse({
          ...expected,
          supportedAlgorithmIDs: algorithms,
          response,
          expectedChallenge: challenge,
        }),
      )
      if (!checked?.verified) return null
      const { credential, credentialBackedUp } = checked.registrationInfo
      const { id, publicKey, counter } = credential
      const { transports } = said.output.response
      return {
        id,
        publicKey: Buffer.from(publicKey).toString('base64url'),
        counter,
        transports,
        synced: credentialBackedUp,
      }
    },
    async checkUse(answer, challenge, { id, publicKey, counter }) {
      const said = v.safeParse(use, answer)
      if (!said.success) return null
      const response = said.output as Parameters<typeof verifyAuthenticationResponse>[0]['response']
      const credential = { id, publicKey: bytesOf(publicKey), counter }
      const checked = await orNull(
        verifyAuthenticationResponse({ ...expected, response, expectedChallenge: challenge, credential }),
      )
      if (!checked?.verified) return null
      const { newCounter, credentialBackedUp } = checked.authenticationInfo
      return { counter: newCounter, synced: credentialBackedUp }
    },
  }
}

const bytesOf = (base64url: string) => new Uint8Array(Buffer.from(base64url, 'base64url'))

/** The challenge that the browser says it was given; undefined for what is no `CollectedClientData`. */
function challengeIn(clientDataJSON: string): string | undefined {
  try {
    const said = v.safeParse(clientData, JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()))
    return said.success ? said.output.challenge : undefined
  } catch {
    return undefined
  }
}

/** The library throws for whatever does not hold, from a wrong origin to broken CBOR; it asks nobody else meanwhile. */
const orNull = <T>(checking: Promise<T>): Promise<T | null> => checking.catch(() => null)
