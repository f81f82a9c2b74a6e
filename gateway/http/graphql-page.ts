import type { FastifyReply } from 'fastify'

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphQL API</title>
<h1>GraphQL API</h1>
<p>Send operations to this address:</p>
<pre>curl -H 'content-type: application/json' -d '{"query":"{ __typename }"}' &lt;this address&gt;</pre>
<p>Subscriptions run over WebSocket at the same address, protocol <code>graphql-transport-ws</code>.
Introspection is on here; in production it is off.</p>
</html>
`

/** Tells a person who opens the API in a browser how to use it; without any outside resource. */
export function graphqlPage(reply: FastifyReply): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .send(page)
}
