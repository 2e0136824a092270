import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parseDocument } from 'yaml';
import { composeSchema } from './compose-schema.ts';

type Service = {
  image?: string;
  build?: string | { context?: string; dockerfile?: string };
  depends_on?: string[] | Record<string, { condition: string }>;
  healthcheck?: unknown;
  volumes?: Array<string | { type?: string; source?: string }>;
  configs?: Array<string | { source?: string }>;
  secrets?: Array<string | { source?: string }>;
  networks?: string[] | Record<string, unknown>;
};
type ComposeFile = {
  services: Record<string, Service>;
  volumes?: Record<string, unknown>;
  networks?: Record<string, unknown>;
  configs?: Record<string, { file?: string }>;
  secrets?: Record<string, { file?: string }>;
};

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(composeSchema);

/**
 * What is wrong with a compose file: its shape, names that nothing declares, images without an exact version, files that
 * are not there, waits for the health of services that have no health check.
 *
 * @param home folder of the file; undefined skips the look for files
 */
export function checkComposeFile(text: string, home?: string): string[] {
  const document = parseDocument(text, { merge: true });
  if (document.errors.length > 0) return document.errors.map((error) => error.message);
  const file = document.toJS({ maxAliasCount: 1000 }) as ComposeFile;
  if (!validate(file))
    return (validate.errors ?? []).map((error) => `${error.instancePath || 'the file'} ${error.message}${detail(error.params)}`);
  return Object.entries(file.services).flatMap(([name, service]) =>
    checkService(name, service, file, home).map((problem) => `service ${name}: ${problem}`),
  );
}

function checkService(name: string, service: Service, file: ComposeFile, home: string | undefined): string[] {
  const problems: string[] = [];
  const declared = (kind: 'networks' | 'configs' | 'secrets' | 'volumes', used: string | undefined): void => {
    if (used !== undefined && !(used in (file[kind] ?? {}))) problems.push(`${kind.slice(0, -1)} ${used} is not declared`);
  };
  if (service.image !== undefined && service.build === undefined) problems.push(...checkImage(service.image));
  const waits = Array.isArray(service.depends_on)
    ? service.depends_on.map((other) => [other, undefined] as const)
    : Object.entries(service.depends_on ?? {});
  for (const [other, wait] of waits) {
    const target = file.services[other];
    if (target === undefined) problems.push(`depends on ${other}, which is not there`);
    else if (wait?.condition === 'service_healthy' && target.healthcheck === undefined && target.build === undefined)
      problems.push(`waits for the health of ${other}, which has no health check`);
    if (other === name) problems.push('depends on itself');
  }
  for (const network of Array.isArray(service.networks) ? service.networks : Object.keys(service.networks ?? {}))
    declared('networks', network);
  for (const kind of ['configs', 'secrets'] as const)
    for (const used of service[kind] ?? []) declared(kind, typeof used === 'string' ? used : used.source);
  for (const volume of service.volumes ?? []) problems.push(...checkVolume(volume, file, home));
  if (home !== undefined && service.build !== undefined) problems.push(...checkBuild(service.build, home));
  return problems;
}

/** `name:1.2.3`, `name:18.4-alpine`, `name@sha256:…`: what is pulled today is pulled tomorrow. */
export function checkImage(image: string): string[] {
  const bare = image.replace(/\$\{[^}:]+:-([^}]*)\}/g, '$1');
  if (/@sha256:[0-9a-f]{64}$/.test(bare)) return [];
  const tag = /:([^/:]+)$/.exec(bare)?.[1];
  return tag !== undefined && /\d+\.\d+/.test(tag) ? [] : [`image ${image} needs an exact version (name:1.2.3) or a digest`];
}

function checkVolume(volume: string | { type?: string; source?: string }, file: ComposeFile, home: string | undefined): string[] {
  const source = typeof volume === 'string' ? volume.split(':')[0] : volume.source;
  if (source === undefined) return [];
  if (/^[./~]/.test(source))
    return home !== undefined && source.startsWith('.') && !existsSync(join(home, source)) ? [`mounts ${source}, which is not there`] : [];
  return source in (file.volumes ?? {}) ? [] : [`volume ${source} is not declared`];
}

function checkBuild(build: string | { context?: string; dockerfile?: string }, home: string): string[] {
  const context = typeof build === 'string' ? build : (build.context ?? '.');
  const dockerfile = join(context, typeof build === 'string' ? 'Dockerfile' : (build.dockerfile ?? 'Dockerfile'));
  return existsSync(join(home, dockerfile)) ? [] : [`is built from ${dockerfile}, which is not there`];
}

function detail(params: Record<string, unknown>): string {
  const named = params['additionalProperty'] ?? params['allowedValues'] ?? params['propertyName'];
  return named === undefined ? '' : `: ${JSON.stringify(named)}`;
}
