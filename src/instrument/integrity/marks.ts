/**
 * Characters that are no words: punctuation, accents on their own, signs, arrows, shapes, pictures. First and last
 * code of each range, written out since engines know different letters; any other character counts as a word.
 */
const marks: readonly (readonly [number, number])[] = [
  [0x00, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0xa9],
  [0xab, 0xb1],
  [0xb4, 0xb8],
  [0xbb, 0xbb],
  [0xbf, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x3_00, 0x3_6f],
  [0x6_09, 0x6_1f],
  [0x6_6a, 0x6_6d],
  [0x6_d4, 0x6_d4],
  [0x7_f6, 0x7_f9],
  [0x16_80, 0x16_80],
  [0x20_00, 0x20_6f],
  [0x20_a0, 0x20_cf],
  [0x21_90, 0x24_5f],
  [0x25_00, 0x2b_ff],
  [0x2e_00, 0x2e_7f],
  [0x30_00, 0x30_04],
  [0x30_08, 0x30_20],
  [0xfe_00, 0xfe_6f],
  [0xfe_ff, 0xff_0f],
  [0x1_f0_00, 0x1_fa_ff],
];

/** Whether a text says anything: whether it has a letter or a digit, and not marks alone. */
export function holdsWords(text: string): boolean {
  return /[0-9A-Za-z]/.test(text) || Array.from(text).some((character) => !isMark(character.codePointAt(0) ?? 0));
}

function isMark(code: number): boolean {
  return marks.some(([first, last]) => first <= code && code <= last);
}
