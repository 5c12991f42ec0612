import { setTimeout as sleep } from 'node:timers/promises';
import { TokenFrames, type Frame } from './token-frames.js';

function connected(): { readonly frames: TokenFrames; readonly delivered: [string, readonly Frame[]][] } {
  const frames = new TokenFrames();
  const delivered: [string, readonly Frame[]][] = [];
  frames.connect((ticketId, gathered) => delivered.push([ticketId, gathered]));
  return { frames, delivered };
}
const piece = (ticketId: string, block: number, offset: number, text: string) => ({
  orgId: 'org',
  ticketId,
  turnId: 'turn',
  block,
  offset,
  text,
});

describe('Words on their way to pages', () => {
  it('that follow each other come as one', async () => {
    const { frames, delivered } = connected();
    frames.push(piece('t1', 0, 0, 'Hel'));
    frames.push(piece('t1', 0, 3, 'lo'));
    frames.push(piece('t2', 0, 0, 'Other'));
    await sleep(60);
    expect(delivered).toEqual([
      ['t1', [{ turnId: 'turn', block: 0, offset: 0, text: 'Hello' }]],
      ['t2', [{ turnId: 'turn', block: 0, offset: 0, text: 'Other' }]],
    ]);
  });
  it('with a gap or of another block stay apart', async () => {
    const { frames, delivered } = connected();
    frames.push(piece('t1', 0, 0, 'a'));
    frames.push(piece('t1', 0, 5, 'b'));
    frames.push(piece('t1', 1, 6, 'c'));
    await sleep(60);
    expect(delivered[0]?.[1].map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });
  it('come at most thirty times a second', async () => {
    const { frames, delivered } = connected();
    const until = performance.now() + 300;
    for (let offset = 0; performance.now() < until; offset += 1) {
      frames.push(piece('t1', 0, offset, 'x'));
      await sleep(1);
    }
    expect(delivered.length).toBeLessThanOrEqual(10);
  });
  it('are dropped when nobody shows them', () => {
    expect(() => new TokenFrames().push(piece('t1', 0, 0, 'x'))).not.toThrow();
  });
});
