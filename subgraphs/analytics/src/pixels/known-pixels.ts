import { setTimeout as delay } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import type { Log } from '@castgraph/telemetry/log';
import { isToken } from './pixel-token.ts';

/** What must be known of a pixel to take what calls it. */
export interface KnownPixel {
  organizationId: string;
  pixelId: string;
  sponsorId: string | null;
  allowedDomains: string[];
  orderPrefix: string;
  /** Whether nothing of a person is kept who said nothing. */
  consentRequired: boolean;
}

/** The pixel of a token; null for a token that is none. */
export async function findPixel(orm: Orm, token: string): Promise<KnownPixel | null> {
  if (!isToken(token)) return null;
  const [owner] = await inSystem(
    orm,
    (em) =>
      em.execute<{ organizationId: string; pixelId: string }[]>(
        '/* find-pixel-token */ select organization_id as "organizationId", pixel_id as "pixelId" from analytics.pixel_token where token = ?',
        [token],
      ),
    { readOnly: true },
  );
  if (!owner) return null;
  const { organizationId, pixelId } = owner;
  return inOrganization(orm, organizationId, (em) => readPixel(em, organizationId, pixelId), { readOnly: true });
}

/** The same, by id within an organization; null for another's, and for one that was removed. */
export async function readPixel(em: EntityManager, organizationId: string, pixelId: string): Promise<KnownPixel | null> {
  const [row] = await em.execute<Omit<KnownPixel, 'organizationId' | 'consentRequired'>[]>(
    `/* read-pixel */ select id as "pixelId", sponsor_id as "sponsorId", allowed_domains as "allowedDomains", order_prefix as "orderPrefix"
       from analytics.pixel where organization_id = ? and id = ? and removed_at is null`,
    [organizationId, pixelId],
  );
  return row ? { ...row, organizationId, consentRequired: await requiresConsent(em, organizationId) } : null;
}

/** Unless an organization chose otherwise, nothing is kept of whoever said nothing. */
export async function requiresConsent(em: EntityManager, organizationId: string): Promise<boolean> {
  const [row] = await em.execute<{ pixelConsent: string | null }[]>(
    '/* read-pixel-consent */ select pixel_consent as "pixelConsent" from analytics.privacy_setting where organization_id = ?',
    [organizationId],
  );
  return row?.pixelConsent !== 'ASSUMED';
}

const BELIEVED_MS = 15_000;
const REMEMBERED = 20_000;
const PATIENCE_MS = 2_000;
/** While nobody can be asked, so that each call does not wait for its own answer. */
const ASK_AGAIN_MS = 1_000;

interface Remembered {
  pixel: KnownPixel | null;
  askedAt: number;
}

/** Pixels by token, remembered for seconds; what was known stands while the database is away. */
export class KnownPixels {
  readonly #orm: Orm;
  readonly #log: Log;
  readonly #known = new LRUCache<string, Remembered>({ max: REMEMBERED });
  readonly #asking = new Map<string, Promise<KnownPixel | null>>();
  #awayUntil = 0;

  constructor(orm: Orm, log: Log) {
    this.#orm = orm;
    this.#log = log;
  }

  /** Whether the token is one that was met before. */
  isKnown(token: string): boolean {
    return this.#known.peek(token)?.pixel != null;
  }

  /** Null for a token that is none; undefined while that cannot be known. Never rejects. */
  async find(token: string): Promise<KnownPixel | null | undefined> {
    if (!isToken(token)) return null;
    const known = this.#known.get(token);
    if (known && Date.now() - known.askedAt < BELIEVED_MS) return known.pixel;
    if (Date.now() < this.#awayUntil) return known?.pixel ?? undefined;
    const ending = new AbortController();
    try {
      const late = delay(PATIENCE_MS, undefined, { signal: ending.signal }).then(() => {
        throw new Error(`No answer within ${PATIENCE_MS} ms`);
      });
      return await Promise.race([this.#ask(token), late]);
    } catch (error) {
      this.#awayUntil = Date.now() + ASK_AGAIN_MS;
      this.#log.warn({ err: error }, 'Whose a pixel is could not be read; what it says waits on disk');
      return known?.pixel ?? undefined;
    } finally {
      ending.abort();
    }
  }

  #ask(token: string): Promise<KnownPixel | null> {
    let asking = this.#asking.get(token);
    if (!asking) {
      asking = findPixel(this.#orm, token).finally(() => this.#asking.delete(token));
      asking.then(
        (pixel) => this.#known.set(token, { pixel, askedAt: Date.now() }),
        () => undefined,
      );
      this.#asking.set(token, asking);
    }
    return asking;
  }
}
