import { describe, expect, it } from 'vitest';
import { progressOn, progressText } from '../../src/cli/progress.js';

describe('how far a replay is', () => {
  it.each([
    [{ lines: 100, bytes: 0, size: 0, seconds: 10 }, '100 lines, 10 a second', '100 lignes, 10 par seconde'],
    [
      { lines: 100, bytes: 500, size: 1000, seconds: 10 },
      '100 lines, 10 a second, about 0:10 left',
      '100 lignes, 10 par seconde, encore 0:10 environ',
    ],
    [
      { lines: 7, bytes: 1, size: 751, seconds: 1 },
      '7 lines, 7 a second, about 12:30 left',
      '7 lignes, 7 par seconde, encore 12:30 environ',
    ],
    [
      { lines: 7, bytes: 1, size: 11_046, seconds: 1 },
      '7 lines, 7 a second, about 3:04:05 left',
      '7 lignes, 7 par seconde, encore 3:04:05 environ',
    ],
    [{ lines: 7, bytes: 9, size: 9, seconds: 1 }, '7 lines, 7 a second', '7 lignes, 7 par seconde'],
  ])('is told: %o', (pace, english, french) => {
    expect(progressText(pace, 'en')).toBe(english);
    expect(progressText(pace, 'fr')).toBe(french);
  });

  it('is written on a terminal only, and taken away', () => {
    const said: string[] = [];
    const io = { out: () => undefined, err: (text: string) => void said.push(text), colour: false };
    progressOn({ ...io, isTerminal: false }, 'en').end();
    expect(said).toEqual([]);
    const line = progressOn({ ...io, isTerminal: true }, 'en', 1000);
    const until = performance.now() + 250;
    while (performance.now() < until) line.show({ lines: 5, characters: 9, bytes: 500 });
    line.end();
    expect(said[0]).toMatch(/^\r\u001B\[K5 lines, \d+ a second, about 0:\d\d left$/u);
    expect(said.at(-1)).toBe('\r\u001B[K');
  });
});
