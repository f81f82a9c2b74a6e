import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, type JSONWebKeySet, SignJWT } from 'jose'
import type { AccessTokenClaims } from '../domain/sign-in-ports.ts'

/** Issuer and audience of every access token. */
const ISSUER = 'imaginprompt'

export interface AccessTokens {
  /** A JWT (RFC 7519) with EdDSA over Ed25519 (RFC 8037). */
  sign(claims: AccessTokenClaims): Promise<string>
  /** What anyone may verify the tokens with (RFC 7517). */
  keySet: JSONWebKeySet
}

/**
 * Reads the signing key: PKCS #8 DER in base64.
 *
 * @throws TypeError for anything but an Ed25519 private key
 */
export function readSigningKey(base64: string): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' })
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('Not an Ed25519 key')
  return key
}

/**
 * Signs access tokens. To rotate the key, restart with another one: tokens under the old key are refused from then on,
 * and clients renew theirs with the refresh token, which does not depend on it.
 */
export async function createAccessTokens(signingKey: KeyObject): Promise<AccessTokens> {
  const jwk = await exportJWK(createPublicKey(signingKey))
  const kid = await calculateJwkThumbprint(jwk)
  return {
    sign({ userId, sessionId, personalWorkspaceId, roles, staff, issuedAt, expiresAt }) {
      return new SignJWT({ sid: sessionId, own: personalWorkspaceId, roles, ...(staff && { staff }) })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid })
        .setIssuer(ISSUER)
        .setAudience(ISSUER)
        .setSubject(userId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(signingKey)
    },
    keySet: { keys: [{ ...jwk, kid, alg: 'EdDSA', use: 'sig' }] },
  }
}
