import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import {
  type Attributes,
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { FastifyInstance } from 'fastify'
import { Kind, type OperationDefinitionNode } from 'graphql'
import type { Log } from '../../platform/log.ts'
import type { GatewayContext } from '../context.ts'
import type { Answer, Executor, Operation } from '../federation/executor.ts'
import type { SubgraphSource } from '../federation/subgraph-source.ts'

export interface TracingConfig {
  /** Base address of what takes OTLP over HTTP; spans go to `v1/traces` below it. */
  endpoint: string
  /** How many of a hundred traces are kept, where nobody before us has decided. */
  percent: number
}

/** Spans from a request down to each fetch. Their attributes are names of ours and numbers: nothing that a client sends becomes one. */
export interface Tracing extends AsyncDisposable {
  /** A span for each request of an app. A trusted proxy's trace goes on in it; anybody else's counts for nothing. */
  observe(app: FastifyInstance, trusted: boolean): void
  /** The same executor, with a span for each operation, and for each event a trace of its own. */
  executing(executor: Executor): Executor
  /** The same source, with a span for each fetch, which the subgraph is told. */
  fetching(source: SubgraphSource, subgraph: string): SubgraphSource
}

declare module 'fastify' {
  interface FastifyRequest {
    span?: Span
  }
}

/** Longest wait for the collector, in milliseconds: a gateway that stops waits for it too. */
const EXPORT_TIMEOUT = 1_000

export function createTracing({ endpoint, percent }: TracingConfig, log: Log): Tracing {
  const url = `${endpoint}/v1/traces`
  const exporter = reporting(new OTLPTraceExporter({ url, timeoutMillis: EXPORT_TIMEOUT }), log)
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'imaginprompt-gateway' }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(percent / 100) }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: EXPORT_TIMEOUT })],
  })
  const tracer = provider.getTracer('gateway')

  /** Runs something in a span, which fails where it throws or answers with errors. */
  async function inSpan<Result extends { errors?: readonly unknown[] | undefined }>(
    name: string,
    { kind, parent, attributes }: { kind: SpanKind; parent: Context; attributes: Attributes },
    run: (span: Span) => Promise<Result>,
  ): Promise<Result> {
    const span = tracer.startSpan(name, { kind, attributes }, parent)
    try {
      const result = await run(span)
      if (result.errors?.length) span.setAttribute('graphql.errors', result.errors.length)
      return result
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  }

  return {
    observe(app, trusted) {
      app.addHook('onRequest', async (request) => {
        const { id, method, headers, routeOptions } = request
        const parent = trusted ? remoteParent(headers.traceparent) : ROOT_CONTEXT
        const route = routeOptions.url ?? 'none'
        const attributes = { 'http.request.method': method, 'http.route': route, 'imaginprompt.request_id': id }
        request.span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent)
      })
      app.addHook('onResponse', async ({ span }, { statusCode }) => {
        span?.setAttribute('http.response.status_code', statusCode)
        if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
        span?.end()
      })
      app.addHook('onRequestAbort', async ({ span }) => span?.end())
    },
    executing: (executor) => ({
      execute(operation) {
        const { context } = operation
        const options = { kind: SpanKind.INTERNAL, parent: within(context.span), attributes: describe(operation) }
        return inSpan('execute', options, (span) => executor.execute({ ...operation, context: { ...context, span } }))
      },
      planSubscription(operation) {
        const plan = executor.planSubscription(operation)
        const { context } = operation
        const options = { kind: SpanKind.CONSUMER, parent: ROOT_CONTEXT, attributes: describe(operation) }
        return {
          ...plan,
          execute: (event) => inSpan<Answer>('event', options, (span) => plan.execute(event, { ...context, span })),
        }
      },
    }),
    fetching: (source, subgraph) => ({
      process(options) {
        const { request, context } = options as GraphQLDataSourceProcessOptions<GatewayContext>
        const type = request.query?.startsWith('mutation') ? 'mutation' : 'query'
        const attributes = { 'graphql.operation.type': type, 'imaginprompt.subgraph': subgraph }
        return inSpan(
          `fetch ${subgraph}`,
          { kind: SpanKind.CLIENT, parent: within(context.span), attributes },
          (span) => source.process({ ...options, context: { ...context, span } }),
        )
      },
      [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    }),
    [Symbol.asyncDispose]: () => provider.shutdown().catch(() => {}),
  }
}

const within = (span: Span | undefined): Context => (span ? trace.setSpan(ROOT_CONTEXT, span) : ROOT_CONTEXT)

/** Type and root fields of an operation: how clients name it, or what they ask with, might be personal. */
function describe({ document, operationName }: Operation): Attributes {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (operationName === undefined || definition.name?.value === operationName),
  )
  const fields = operation?.selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? node.name.value : []))
  return { 'graphql.operation.type': operation?.operation ?? 'none', 'imaginprompt.root_fields': fields ?? [] }
}

function remoteParent(header: string | string[] | undefined): Context {
  const [, traceId = '', spanId = '', flags = ''] =
    /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-|$)/.exec(header?.toString() ?? '') ?? []
  const parent: SpanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true }
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT
}

/** Says in the log when spans are lost, which nobody waits for. */
function reporting(exporter: OTLPTraceExporter, log: Log): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error) log.warn({ spans: spans.length, error: { name: result.error.name } }, 'traces-not-exported')
        done(result)
      }),
    forceFlush: () => exporter.forceFlush(),
    shutdown: () => exporter.shutdown(),
  }
}
