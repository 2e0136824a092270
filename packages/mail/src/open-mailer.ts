import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { Mail } from './compose-mail.ts';

export interface MailerOptions {
  /** `smtp://user:password@host:587` (STARTTLS when offered) or `smtps://…`. Without it mails become files. */
  smtpUrl: string | undefined;
  /** `Name <address>`. */
  from: string;
  /** Where mails are written as `.eml` when there is no server. */
  directory: string;
}

export interface Mailer {
  /**
   * Hands one mail over. `id` becomes its Message-ID, so that a mail sent twice is one mail to its reader.
   * Rejects when the server is away or refuses: try again later.
   */
  send(mail: Mail, id: string): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 20_000;

/** Opens the way out for mails. */
export function openMailer(options: MailerOptions): Mailer {
  return options.smtpUrl === undefined ? writeMails(options) : sendMails(options.smtpUrl, options.from);
}

function sendMails(smtpUrl: string, from: string): Mailer {
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const transport = createTransport({ url: smtpUrl, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async (mail, id) => void (await transport.sendMail(message(mail, from, id))),
    close: () => transport.close(),
  };
}

function writeMails({ from, directory }: MailerOptions): Mailer {
  const transport: Transporter = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(mail, id) {
      const { message: bytes } = (await transport.sendMail(message(mail, from, id))) as { message: Buffer };
      // They hold links that open accounts: for the eyes of whoever runs this machine.
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const file = join(directory, `${id}.eml`);
      await writeFile(`${file}.part`, bytes, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    close: () => transport.close(),
  };
}

function message({ to, subject, text, html }: Mail, from: string, id: string) {
  const domain = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'castgraph.invalid';
  return {
    from,
    // As an object, so that no comma or bracket in it makes a second recipient.
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${domain}>`,
    // RFC 3834: nobody's holiday notice should answer it.
    headers: { 'auto-submitted': 'auto-generated' },
  };
}
