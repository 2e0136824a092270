import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeMail } from './compose-mail.ts';
import { openMailer } from './open-mailer.ts';

interface Received {
  from: string;
  to: string[];
  user: string | undefined;
  text: string;
}

let server: SMTPServer;
let smtpUrl: string;
let isAway = false;
const received: Received[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    // Its own certificate is nobody's, so this one speaks plainly, as a relay on the same machine does.
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      password === 'p@ss word' ? done(null, { user: username }) : done(new Error('Who are you?')),
    onMailFrom: (_address, _session, done) => done(isAway ? Object.assign(new Error('Come back later'), { responseCode: 451 }) : null),
    onData(stream, { envelope, user }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const text = Buffer.concat(chunks).toString();
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), user: user as string | undefined, text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtpUrl = `smtp://castgraph:p%40ss%20word@127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const from = 'Castgraph <hello@castgraph.example>';
const content = {
  to: 'ada@example.com',
  subject: 'Join Łódź Audio',
  paragraphs: ['You are invited.'],
  link: { label: 'Join', url: 'https://castgraph.example/accept-invitation#token=abc_-123' },
  footer: 'If you expected no invitation, ignore this mail.',
};
const decode = (text: string) =>
  text.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

describe('sending a mail', () => {
  it('hands it to a server with sender, recipient, both texts, and an id of its own', async () => {
    const mailer = openMailer({ smtpUrl, from, directory: '/nowhere' });
    await mailer.send(composeMail(content), 'mail-1');
    mailer.close();
    const mail = received.at(-1)!;
    expect(mail).toMatchObject({ from: 'hello@castgraph.example', to: ['ada@example.com'], user: 'castgraph' });
    expect(mail.text).toContain('Message-ID: <mail-1@castgraph.example>');
    expect(mail.text).toContain('text/html');
    expect(decode(mail.text).split(content.link.url)).toHaveLength(4);
  });

  it('fails while the server is away, refuses, or does not know us, so that it is tried again', async () => {
    const mailer = openMailer({ smtpUrl, from, directory: '/nowhere' });
    isAway = true;
    await expect(mailer.send(composeMail(content), 'mail-2')).rejects.toMatchObject({ responseCode: 451 });
    isAway = false;
    await mailer.send(composeMail(content), 'mail-2');
    mailer.close();
    const stranger = openMailer({ smtpUrl: smtpUrl.replace('p%40ss%20word', 'wrong'), from, directory: '/nowhere' });
    await expect(stranger.send(composeMail(content), 'mail-3')).rejects.toThrow();
    stranger.close();
  });

  it('sends to one address, whatever stands in it, and lets no text become a header', async () => {
    const mailer = openMailer({ smtpUrl, from, directory: '/nowhere' });
    const before = received.length;
    const hostile = { ...content, to: 'ada@example.com, eve@example.com', subject: 'Hello\r\nBcc: eve@example.com' };
    await mailer.send(composeMail(hostile), 'mail-4').catch(() => undefined);
    await mailer.send(composeMail({ ...hostile, to: content.to }), 'mail-5');
    mailer.close();
    for (const { to, text } of received.slice(before)) {
      expect(to.filter((address) => address === 'eve@example.com')).toEqual([]);
      expect(text).not.toMatch(/^Bcc:/m);
    }
  });
});

describe('a mail without a server', () => {
  it('becomes a file that only its owner may read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'castgraph-mail-'));
    const directory = join(folder, 'mail');
    const mailer = openMailer({ smtpUrl: undefined, from, directory });
    await mailer.send(composeMail(content), 'mail-6');
    await mailer.send(composeMail(content), 'mail-6');
    expect(await readdir(directory)).toEqual(['mail-6.eml']);
    const file = join(directory, 'mail-6.eml');
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(decode(await readFile(file, 'utf8'))).toContain(content.link.url);
    await rm(folder, { recursive: true });
  });
});

describe('the text of a mail', () => {
  it('is escaped in HTML, and as it is in the plain one', () => {
    const { html, text } = composeMail({ ...content, paragraphs: [`<script>alert("1")</script> & 'more'`] });
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;');
    expect(text).toContain(`<script>alert("1")</script> & 'more'`);
  });
});
