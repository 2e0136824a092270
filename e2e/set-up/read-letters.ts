import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StartedProduct } from './start-product.ts';
import { until } from './until.ts';

/** Where letters lie; they are files where no server for them is named. */
export type Post = Pick<StartedProduct['facts'], 'dataDir' | 'publicUrl'>;

/** Waits for the newest letter to an address about a page, and gives its link. */
export function linkTo(post: Post, address: string, path: string): Promise<string> {
  return until(() => linksTo(post, address, path).at(-1));
}

/** The links of all letters to an address about a page, oldest first. */
export function linksTo({ dataDir, publicUrl }: Post, address: string, path: string): string[] {
  const folder = join(dataDir, 'mail');
  const letters = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
  return letters.toSorted().flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
      .replaceAll(/=\r?\n/g, '')
      .replaceAll('=3D', '=');
    const link = new RegExp(`${publicUrl}${path}#token=[\\w-]+`).exec(text)?.[0];
    return link !== undefined && text.includes(`To: ${address}`) ? [link] : [];
  });
}
