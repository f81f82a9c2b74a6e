import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** The part of the options that a device looks at. */
interface Options {
  challenge: string
  rp?: { id: string }
  rpId?: string
  user?: { id: string }
}

interface Credential {
  id: Buffer
  privateKey: KeyObject
  userHandle: string
  counter: number
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const flag = { present: 0x01, verified: 0x04, hasKey: 0x40 }

/**
 * A device with passkeys in memory, as a page of `origin` uses it (Web Authentication level 3, sections 6.3.2 and 6.3.3), with
 * ES256. It signs whatever it is asked, also what no browser would.
 */
export function createAuthenticator({ origin, verifies = true }: { origin: string; verifies?: boolean }) {
  const credentials: Credential[] = []
  const authenticatorData = (host: string, counter: number, key?: Buffer) => {
    const flags = flag.present | (verifies ? flag.verified : 0) | (key ? flag.hasKey : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(host), Buffer.from([flags]), count, key ?? Buffer.alloc(0)])
  }
  const clientData = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin }))

  function create(options: unknown) {
    const { challenge, rp, user } = options as Options
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const id = randomBytes(16)
    credentials.push({ id, privateKey, userHandle: user?.id ?? '', counter: 0 })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    )
    // AAGUID of no device, then the id with its length.
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
    const authData = new Uint8Array(authenticatorData(rp?.id ?? '', 0, attested))
    const attestation = isoCBOR.encode(
      new Map<string, string | Map<never, never> | Uint8Array>([
        ['fmt', 'none'],
        ['attStmt', new Map<never, never>()],
        ['authData', authData],
      ]),
    )
    return answer(id, {
      clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
      attestationObject: Buffer.from(attestation).toString('base64url'),
      transports: ['internal'],
    })
  }

  /** Answers with the passkey that was made last. */
  function get(options: unknown) {
    const { challenge, rpId } = options as Options
    const credential = credentials.at(-1)
    if (!credential) throw new Error('There is no passkey yet')
    credential.counter += 1
    const data = authenticatorData(rpId ?? '', credential.counter)
    const client = clientData('webauthn.get', challenge)
    return answer(credential.id, {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, sha256(client)]), credential.privateKey).toString('base64url'),
      userHandle: credential.userHandle,
    })
  }

  return { create, get }
}

const answer = <Response>(id: Buffer, response: Response) => {
  const text = id.toString('base64url')
  return { id: text, rawId: text, type: 'public-key', clientExtensionResults: {}, response }
}
