import { usage } from './cli-error.js';

/** More than any text may have; a stream without an end is not read to its end. */
const MOST_BYTES = 256 * 1024;

/** The text of an argument: `-` stands for what standard input holds. */
export async function textOf(argument: string): Promise<string> {
  if (argument !== '-') return argument;
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw usage('Standard input holds more than 256 KiB. Shorten the text.');
  }
  const text = Buffer.concat(pieces)
    .toString()
    .replace(/\r?\n$/, '');
  if (text.trim() === '') throw usage('Nothing was sent: standard input holds no text.');
  return text;
}

/** As `textOf`, of what the agent is told: a turn is not paid for where a pipe broke. */
export async function wordsOf(argument: string): Promise<string> {
  const text = await textOf(argument);
  if (text.trim() === '') throw usage('Nothing was sent: the text is empty.');
  return text;
}
