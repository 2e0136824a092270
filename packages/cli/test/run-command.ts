import { Readable, Writable } from 'node:stream';
import { main } from '../src/main.ts';

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Runs a command line with the text given on standard input; its output as lines of JSON. */
export async function runCommand(words: readonly string[], input: string) {
  const stdout = new Sink();
  const stderr = new Sink();
  const code = await main(words, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr, env: {} });
  const lines = stdout.text.split('\n').filter((line) => line !== '');
  return { code, messages: stderr.text, lines: lines.map((line) => JSON.parse(line)) };
}
