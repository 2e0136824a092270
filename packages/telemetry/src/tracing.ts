import type * as OpenTelemetry from '@opentelemetry/api';
import { childOf, parseTraceparent, withTrace, currentTrace, type TraceContext } from './trace-context.ts';

export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

type Api = typeof OpenTelemetry;

/** Set once tracing has started; without it spans cost one AsyncLocalStorage entry and nothing is exported. */
let exporter: { api: Api; tracer: OpenTelemetry.Tracer; stop: () => Promise<void> } | undefined;

/**
 * Starts to export spans to `endpoint` (OTLP over HTTP, the base URL of a collector). Does nothing, and loads nothing,
 * without an endpoint. Every span is sent: the collector keeps all errors and critical paths and a tenth of the rest,
 * which only it can decide, because an error may come last.
 */
export async function startTracing(options: { service: string; endpoint: string | undefined }): Promise<void> {
  if (!options.endpoint || exporter) return;
  const [api, { NodeSDK }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const url = `${options.endpoint.replace(/\/+$/, '')}/v1/traces`;
  const sdk = new NodeSDK({ serviceName: options.service, traceExporter: new OTLPTraceExporter({ url }), instrumentations: [] });
  sdk.start();
  exporter = { api, tracer: api.trace.getTracer('castgraph'), stop: () => sdk.shutdown() };
}

/** Sends what is left and stops exporting. */
export async function stopTracing(): Promise<void> {
  const stopping = exporter;
  exporter = undefined;
  await stopping?.stop();
}

/** Runs the work as a span below the current one; a rejection marks the span as failed and passes on. */
export function span<T>(name: string, attributes: SpanAttributes, work: () => Promise<T>): Promise<T> {
  return runSpan(name, attributes, currentTrace(), work);
}

/** As `span`, but below the sender's position: the `traceparent` of a request or a job. */
export function continueTrace<T>(
  traceparent: string | null | undefined,
  name: string,
  attributes: SpanAttributes,
  work: () => Promise<T>,
): Promise<T> {
  return runSpan(name, attributes, parseTraceparent(traceparent), work);
}

/** Marks the current span as failed without ending it: a GraphQL operation that answers 200 with errors has failed all the same. */
export function failSpan(reason: string): void {
  if (exporter) exporter.api.trace.getActiveSpan()?.setStatus({ code: exporter.api.SpanStatusCode.ERROR, message: reason });
}

async function runSpan<T>(name: string, attributes: SpanAttributes, parent: TraceContext | undefined, work: () => Promise<T>): Promise<T> {
  if (!exporter) return await withTrace(childOf(parent), work);
  const { api, tracer } = exporter;
  const root = api.ROOT_CONTEXT;
  const above =
    parent === undefined
      ? root
      : api.trace.setSpanContext(root, {
          traceId: parent.traceId,
          spanId: parent.spanId,
          traceFlags: parent.sampled ? 1 : 0,
          isRemote: true,
        });
  const started = tracer.startSpan(name, { attributes: { ...attributes } }, above);
  const { traceId, spanId, traceFlags } = started.spanContext();
  try {
    return await withTrace({ traceId, spanId, sampled: (traceFlags & 1) === 1 }, () =>
      api.context.with(api.trace.setSpan(above, started), work),
    );
  } catch (error) {
    markFailed(api, started, error);
    throw error;
  } finally {
    started.end();
  }
}

function markFailed(api: Api, failed: OpenTelemetry.Span, error: unknown): void {
  // Only the kind of error: messages can hold what the logs redact.
  failed.setStatus({ code: api.SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'thrown value' });
}
