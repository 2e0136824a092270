import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailer, type Mailer } from '@castgraph/mail/open-mailer';
import { inSystem } from '@castgraph/orm/transact';
import { newMember } from '../fixture/new-member.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { postMail } from './post-mail.ts';
import { sendMailJob } from './send-mail.job.ts';

let workspace: Workspace;
let directory: string;
beforeAll(async () => {
  workspace = await openWorkspace();
  directory = await mkdtemp(join(tmpdir(), 'castgraph-accounts-mail-'));
});
afterAll(async () => {
  await rm(directory, { recursive: true });
  await workspace.close();
});

interface MailJob {
  id: string;
  payload: { mailId: string };
}
const jobs = () =>
  inSystem(workspace.orm, (em) =>
    em.execute<MailJob[]>(`select id, payload from accounts.outbox where name = 'accounts.send-mail' order by id`),
  );
const run = async (mailer: Mailer, { mailId }: MailJob['payload']) =>
  sendMailJob(mailer, workspace.secretsKey).handler({ mailId } as never, { orm: workspace.orm } as never);
const content = { to: 'ada@example.com', subject: 'Hello', paragraphs: ['Hello'], footer: 'Bye' };

describe('a mail', () => {
  it('waits sealed with the transaction that caused it, is sent once, and is then forgotten', async () => {
    const { email } = await newMember(workspace);
    const job = (await jobs()).at(-1)!;
    expect(Object.keys(job.payload)).toEqual(['mailId']);
    const read = () => inSystem(workspace.orm, (em) => em.execute('select * from accounts.mail where id = ?', [job.payload.mailId]));
    expect(JSON.stringify(await read())).not.toContain(email);
    const mailer = openMailer({ smtpUrl: undefined, from: 'Castgraph <hello@castgraph.example>', directory });
    await run(mailer, job.payload);
    const [file] = await readdir(directory);
    expect(await readFile(join(directory, file!), 'utf8')).toContain(email);
    expect(await read()).toMatchObject([{ sealed: null, sent_at: expect.anything() }]);
    await rm(join(directory, file!));
    await run(mailer, job.payload);
    expect(await readdir(directory)).toEqual([]);
  });

  it('is not sent when its transaction came to nothing', async () => {
    const before = await jobs();
    const work = inSystem(workspace.orm, async (em) => {
      await postMail(em, workspace.secretsKey, content);
      throw new Error('Something else went wrong');
    });
    await expect(work).rejects.toThrow('Something else');
    expect(await jobs()).toEqual(before);
  });

  it('keeps waiting while the mail server is away', async () => {
    await inSystem(workspace.orm, (em) => postMail(em, workspace.secretsKey, content));
    const { payload } = (await jobs()).at(-1)!;
    const away = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'a@example.com', directory });
    await expect(run(away, payload)).rejects.toThrow();
    await run(openMailer({ smtpUrl: undefined, from: 'a@example.com', directory }), payload);
    expect(await readdir(directory)).toHaveLength(1);
  });
});
