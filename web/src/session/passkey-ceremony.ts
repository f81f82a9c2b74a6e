import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

/** What became of a question that the browser put to its person. */
export type Ceremony =
  | { kind: 'answered'; answer: unknown }
  /** The person said no, let it pass, or has nothing to answer with. */
  | { kind: 'givenUp' }
  /** This device has a passkey for the account already. */
  | { kind: 'known' }

/** Loaded when it is needed: most visits go without. */
const load = () => import('@simplewebauthn/browser')

/** Whether this browser can use passkeys at all. */
export const knowsPasskeys = (): boolean => typeof PublicKeyCredential === 'function'

/** Whether the browser can offer passkeys in the list of a field's suggestions. */
export async function suggestsPasskeys(): Promise<boolean> {
  return knowsPasskeys() && (await load()).browserSupportsWebAuthnAutofill()
}

/** Has the browser make a passkey. @param options of `startAddingPasskey` */
export async function makePasskey(options: unknown): Promise<Ceremony> {
  const { startRegistration } = await load()
  return ceremony(startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }))
}

/**
 * Has the browser ask for a passkey: in a dialog of its own, or among the suggestions of the field whose `autocomplete` ends
 * with `webauthn`. A question that is open already is given up.
 *
 * @param options of `askForPasskey`
 */
export async function presentPasskey(options: unknown, { suggest = false } = {}): Promise<Ceremony> {
  const { startAuthentication } = await load()
  const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON
  return ceremony(startAuthentication({ optionsJSON, useBrowserAutofill: suggest }))
}

/** Gives up a question that is open. */
export async function stopAsking(): Promise<void> {
  const { WebAuthnAbortService } = await load()
  WebAuthnAbortService.cancelCeremony()
}

/** @throws what is neither the person's answer nor their silence, such as a page at the wrong address */
async function ceremony(asking: Promise<unknown>): Promise<Ceremony> {
  try {
    return { kind: 'answered', answer: await asking }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error.name === 'InvalidStateError') return { kind: 'known' }
    if (error.name === 'NotAllowedError' || error.name === 'AbortError') return { kind: 'givenUp' }
    throw error
  }
}
