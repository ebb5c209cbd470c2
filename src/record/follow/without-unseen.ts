/**
 * Characters that nobody sees: control characters, and those that Unicode says are ignored by default. First and last code
 * of each range, written out since engines know different ones.
 */
const unseen: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x3_4f, 0x3_4f],
  [0x6_1c, 0x6_1c],
  [0x11_5f, 0x11_60],
  [0x17_b4, 0x17_b5],
  [0x18_0b, 0x18_0f],
  [0x20_0b, 0x20_0f],
  [0x20_28, 0x20_2e],
  [0x20_60, 0x20_6f],
  [0x31_64, 0x31_64],
  [0xfe_00, 0xfe_0f],
  [0xfe_ff, 0xfe_ff],
  [0xff_a0, 0xff_a0],
  [0xff_f0, 0xff_f8],
  [0x1_bc_a0, 0x1_bc_a3],
  [0x1_d1_73, 0x1_d1_7a],
  [0xe_00_00, 0xe_0f_ff],
];

/** An id as people see it: without what nobody sees, and without blanks around it. */
export function withoutUnseen(id: string): string {
  return Array.from(id)
    .filter((character) => !isUnseen(character.codePointAt(0) ?? 0))
    .join('')
    .trim();
}

function isUnseen(code: number): boolean {
  return unseen.some(([first, last]) => first <= code && code <= last);
}
