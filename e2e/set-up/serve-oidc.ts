import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** Whom a provider vouches for. */
export interface OidcPerson {
  sub: string;
  email: string;
  email_verified?: boolean;
  name: string;
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** One for all suites: the product remembers the keys of a provider, as it should. */
function readOrMakeKey(path: string): KeyObject {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return createPrivateKey(readFileSync(path));
}

/**
 * The two OpenID providers that `startProduct` names, on the media port: at each, somebody signs in at once. Codes work once, with the
 * verifier of their challenge being theirs to check elsewhere: these cases are about what we check.
 */
export async function serveOidc({ mediaPort: port, dataDir }: { mediaPort: number; dataDir: string }) {
  const privateKey = readOrMakeKey(join(dataDir, 'oidc-provider.pem'));
  const publicKey = createPublicKey(privateKey);
  const codes = new Map<string, { person: OidcPerson; nonce: string | null }>();
  let person: OidcPerson;
  const issuerOf = (name: string) => `http://127.0.0.1:${port}/oidc/${name}`;
  const idToken = (issuer: string, told: { person: OidcPerson; nonce: string | null }) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: 'castgraph', iat: now, exp: now + 60, nonce: told.nonce, ...told.person };
    const text = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    const [, , name = '', ...rest] = url.pathname.split('/');
    const issuer = issuerOf(name);
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (rest.join('/')) {
      case '.well-known/openid-configuration':
        return void send(200, metadataOf(issuer));
      case 'jwks':
        return void send(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
      case 'auth': {
        const code = randomBytes(16).toString('hex');
        codes.set(code, { person, nonce: url.searchParams.get('nonce') });
        const answer = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '', iss: issuer });
        return void response.writeHead(302, { location: `${url.searchParams.get('redirect_uri')}?${answer.toString()}` }).end();
      }
      case 'token': {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        return void request.on('end', () => {
          const code = new URLSearchParams(body).get('code') ?? '';
          const told = codes.get(code);
          codes.delete(code);
          if (told) send(200, { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: idToken(issuer, told) });
          else send(400, { error: 'invalid_grant' });
        });
      }
      default:
        send(404, {});
    }
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    become: (next: OidcPerson) => void (person = next),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function metadataOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };
}
