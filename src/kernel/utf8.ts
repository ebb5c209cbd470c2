/** Each code unit takes at most so many bytes of UTF-8; a pair of them takes four. */
const bytesPerUnit = 3;
/** What stands for a surrogate that is alone: U+FFFD. */
const replacement = 0xfffd;

/**
 * The UTF-8 bytes of a text (RFC 3629). Not every engine has a `TextEncoder`: it belongs to the platform, not to the
 * language.
 *
 * @param text - A lone surrogate becomes U+FFFD, as a `TextEncoder` makes it.
 * @example
 * ```ts
 * utf8Bytes('é'); // Uint8Array [ 0xC3, 0xA9 ]
 * ```
 */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * bytesPerUnit);
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[size] = unit;
      size += 1;
    } else {
      const code = text.codePointAt(at) ?? replacement;
      size = writeLonger(bytes, size, isSurrogate(code) ? replacement : code);
      if (code > 0xffff) at += 1;
    }
  }
  return bytes.subarray(0, size);
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Writes a character of two to four bytes and says where the next one begins. */
function writeLonger(bytes: Uint8Array, start: number, code: number): number {
  const more = moreBytes(code);
  // The first byte begins with as many ones as there are bytes.
  bytes[start] = ((0xf0 << (3 - more)) & 0xff) | (code >> (6 * more));
  for (let place = 1; place <= more; place += 1) bytes[start + place] = 0x80 | ((code >> (6 * (more - place))) & 0x3f);
  return start + more + 1;
}

function moreBytes(code: number): number {
  if (code < 0x800) return 1;
  return code < 0x10000 ? 2 : 3;
}
