/**
 * The shape of `docker-compose.yml` as far as this project uses the Compose Specification
 * (github.com/compose-spec/compose-spec): stricter than the specification, because a key that we do not use is more
 * likely a misspelling.
 */
const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;
const textOrTexts = { anyOf: [text, texts] } as const;
const duration = { type: 'string', pattern: '^(\\d+(\\.\\d+)?(us|ms|s|m|h))+$' } as const;
const scalar = { type: ['string', 'number', 'boolean', 'null'] } as const;
const environment = { anyOf: [texts, { type: 'object', additionalProperties: scalar }] } as const;
const named = (schema: object): object => ({
  type: 'object',
  propertyNames: { pattern: '^[a-zA-Z0-9._-]+$' },
  additionalProperties: schema,
});

const healthcheck = {
  type: 'object',
  additionalProperties: false,
  required: ['test'],
  properties: {
    test: textOrTexts,
    interval: duration,
    timeout: duration,
    start_period: duration,
    start_interval: duration,
    retries: { type: 'integer', minimum: 1 },
  },
};

const dependsOn = {
  anyOf: [
    texts,
    named({
      type: 'object',
      additionalProperties: false,
      required: ['condition'],
      properties: {
        condition: { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] },
        required: { type: 'boolean' },
        restart: { type: 'boolean' },
      },
    }),
  ],
};

const build = {
  anyOf: [
    text,
    {
      type: 'object',
      additionalProperties: false,
      properties: { context: text, dockerfile: text, target: text, args: environment, cache_from: texts, platforms: texts },
    },
  ],
};

const limits = {
  type: 'object',
  additionalProperties: false,
  properties: { cpus: { type: ['string', 'number'] }, memory: text, pids: { type: 'integer' } },
};
const deploy = {
  type: 'object',
  additionalProperties: false,
  properties: {
    replicas: { type: 'integer', minimum: 0 },
    resources: { type: 'object', additionalProperties: false, properties: { limits, reservations: limits } },
  },
};

const service = {
  type: 'object',
  additionalProperties: false,
  anyOf: [{ required: ['image'] }, { required: ['build'] }, { required: ['extends'] }],
  properties: {
    image: text,
    build,
    extends: {
      anyOf: [text, { type: 'object', additionalProperties: false, required: ['service'], properties: { service: text, file: text } }],
    },
    command: textOrTexts,
    entrypoint: textOrTexts,
    environment,
    env_file: textOrTexts,
    depends_on: dependsOn,
    healthcheck,
    ports: { type: 'array', items: { type: ['string', 'number', 'object'] } },
    expose: { type: 'array', items: { type: ['string', 'number'] } },
    volumes: { type: 'array', items: { type: ['string', 'object'] } },
    configs: { type: 'array', items: { type: ['string', 'object'] } },
    secrets: { type: 'array', items: { type: ['string', 'object'] } },
    networks: { anyOf: [texts, named({ type: ['object', 'null'] })] },
    restart: { enum: ['no', 'always', 'on-failure', 'unless-stopped'] },
    user: text,
    working_dir: text,
    read_only: { type: 'boolean' },
    tmpfs: textOrTexts,
    cap_drop: texts,
    cap_add: texts,
    security_opt: texts,
    init: { type: 'boolean' },
    stop_grace_period: duration,
    stop_signal: text,
    shm_size: { type: ['string', 'integer'] },
    profiles: texts,
    labels: environment,
    logging: { type: 'object', properties: { driver: text, options: { type: 'object' } }, additionalProperties: false },
    ulimits: { type: 'object' },
    deploy,
    extra_hosts: environment,
    hostname: text,
    scale: { type: 'integer' },
  },
  patternProperties: { '^x-': {} },
};

/** JSON Schema of the compose file. */
export const composeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['services'],
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' },
    services: { ...named(service), minProperties: 1 },
    volumes: named({ type: ['object', 'null'] }),
    networks: named({ type: ['object', 'null'] }),
    configs: named({ type: 'object' }),
    secrets: named({ type: 'object' }),
  },
  patternProperties: { '^x-': {} },
};
