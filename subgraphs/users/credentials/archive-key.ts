import { hkdfSync, type KeyObject } from 'node:crypto'

/**
 * Secret that addresses of archives are signed with: derived (RFC 5869) from the key that signs access tokens, so that it is the same for
 * all instances of the service and no further secret has to be kept. Addresses do not outlive a rotation of that key; they are renewed each
 * time somebody asks.
 */
export function archiveKey(tokenSigningKey: KeyObject): string {
  const secret = tokenSigningKey.export({ type: 'pkcs8', format: 'der' })
  return Buffer.from(hkdfSync('sha256', secret, '', 'addresses of archives', 32)).toString('base64url')
}
