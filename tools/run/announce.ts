import { seconds } from '../bootstrap/progress.js';
import type { DemoAccess } from './demo.ts';

/** What to print when everything runs. */
export type Announcement = {
  publicUrl: string;
  demo: DemoAccess | undefined;
  logsDir: string;
  usableAfterMs: number;
  totalMs: number;
};

/** The block that tells a newcomer where to look and how to sign in. */
export function announcement({ publicUrl, demo, logsDir, usableAfterMs, totalMs }: Announcement): string {
  const rows: Array<[string, string]> = [
    ['Dashboard', publicUrl],
    ['GraphQL', `${publicUrl}/graphql`],
    ...(demo === undefined
      ? [['Sign up', `${publicUrl}/sign-up`] as [string, string]]
      : ([
          ['Sign in', `${demo.email}  /  ${demo.password}`],
          ...(demo.apiKey === undefined ? [] : [['API key', demo.apiKey]]),
          ...(demo.measurementPrefix === undefined ? [] : [['Prefix', demo.measurementPrefix]]),
        ] as Array<[string, string]>)),
    ['Logs', logsDir],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value]) => `    ${label.padEnd(width)}  ${value}`);
  const times = `page usable after ${seconds(usableAfterMs)}, everything after ${seconds(totalMs)}`;
  return [
    '',
    `  Castgraph is running (${times}).`,
    '',
    ...lines,
    '',
    '  Ctrl-C stops all of it; data stays in .data/ for the next start.',
    '',
  ].join('\n');
}
