/** What a request rejects with when its signal, whatever its reason, aborted. */
export function abortError(): DOMException {
  return new DOMException('The picture was canceled', 'AbortError')
}
