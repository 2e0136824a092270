import { describe, expect, it } from 'vitest';
import { checkComposeFile } from './compose-file.ts';
import { checkDockerfile } from './dockerfile-rules.ts';

const compose = `
services:
  web:
    image: example/web:1.27.3
    depends_on: { db: { condition: service_healthy } }
    volumes: [data:/data]
  db:
    image: postgres:18.4-alpine
    healthcheck: { test: [CMD, pg_isready], interval: 5s }
volumes:
  data:
`;

const dockerfile = `FROM node:24.21.0-bookworm-slim AS build
COPY . /app
RUN npm ci
FROM node:24.21.0-bookworm-slim
COPY --from=build /app /app
USER node
HEALTHCHECK CMD ["node", "health.js"]
CMD ["node", "main.ts"]
`;

describe('the compose file', () => {
  it('is accepted as it should be', () => expect(checkComposeFile(compose)).toEqual([]));

  it.each([
    ['a misspelt key', compose.replace('image: postgres', 'imgae: postgres')],
    ['no exact version', compose.replace('postgres:18.4-alpine', 'postgres:18')],
    ['latest', compose.replace('postgres:18.4-alpine', 'postgres:latest')],
    ['an undeclared volume', compose.replace('[data:/data]', '[other:/data]')],
    ['a wait for nobody', compose.replace('{ db: {', '{ cache: {')],
    ['a wait for health that nobody tells', compose.replace(/ {4}healthcheck.*\n/, '')],
    ['a wrong duration', compose.replace('interval: 5s', 'interval: 5')],
    ['bad YAML', `${compose}\n  - [`],
  ])('is refused with %s', (_, text) => expect(checkComposeFile(text)).not.toEqual([]));
});

describe('a Dockerfile', () => {
  it('is accepted as it should be', () => expect(checkDockerfile(dockerfile)).toEqual([]));

  it('takes the account of the stage that it builds on', () => {
    const split = dockerfile.replace('HEALTHCHECK', 'FROM build AS last\nHEALTHCHECK');
    expect(checkDockerfile(split)).toEqual([expect.stringContaining('runs as root')]);
    expect(
      checkDockerfile(
        dockerfile
          .replace(
            'FROM node:24.21.0-bookworm-slim\nCOPY --from',
            'FROM node:24.21.0-bookworm-slim AS base\nUSER node\nFROM base\nCOPY --from',
          )
          .replace('USER node\nHEALTH', 'HEALTH'),
      ),
    ).toEqual([]);
  });

  it.each([
    ['root', dockerfile.replace('USER node', 'USER root'), 'runs as root'],
    ['nobody named', dockerfile.replace('USER node\n', ''), 'runs as root'],
    ['no health check', dockerfile.replace(/HEALTHCHECK.*\n/, ''), 'HEALTHCHECK'],
    ['one stage', dockerfile.slice(dockerfile.lastIndexOf('FROM')).replace('--from=build ', ''), 'one stage'],
    ['ADD', dockerfile.replace('COPY . /app', 'ADD . /app'), 'COPY instead of ADD'],
    ['latest', dockerfile.replace('FROM node:24.21.0-bookworm-slim\n', 'FROM node:latest\n'), 'exact version'],
    ['a moving tag', dockerfile.replace('FROM node:24.21.0-bookworm-slim\n', 'FROM node:24\n'), 'exact version'],
    ['a shell command', dockerfile.replace('CMD ["node", "main.ts"]', 'CMD node main.ts'), 'SIGTERM'],
    ['a secret', dockerfile.replace('RUN npm ci', 'ENV API_KEY=abc'), 'secret'],
    ['apt lists', dockerfile.replace('RUN npm ci', 'RUN apt-get update && apt-get install -y curl'), 'lists'],
  ])('is refused with %s', (_, text, why) => expect(checkDockerfile(text).join('\n')).toContain(why));
});
