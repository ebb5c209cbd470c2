const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Why a text is no base64: the first reason that holds. */
export type Base64Fault = 'url-alphabet' | 'other-character' | 'length' | 'trailing-bits';

/** Bytes that a text stands for, or why it stands for none. */
export type Base64Reading = { readonly bytes: Uint8Array } | { readonly fault: Base64Fault };

/**
 * Bytes as base64 (RFC 4648, section 4): the standard alphabet, padded, on one line.
 *
 * @example
 * ```ts
 * base64OfBytes(new Uint8Array([0xfb, 0xff])); // '+/8='
 * ```
 */
export function base64OfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => alphabet.charAt((group >> shift) & 63)).join('');
    text += digits.slice(0, bytes.length - at + 1).padEnd(4, '=');
  }
  return text;
}

/**
 * The bytes of a base64 text that is written as {@link base64OfBytes} writes it. Every run of bytes has one text:
 * another alphabet, white space, missing or needless padding and bits that belong to no byte are refused, so that no
 * change of a single character goes unseen.
 *
 * @example
 * ```ts
 * readBase64('+/8='); // { bytes: Uint8Array(2) [ 251, 255 ] }
 * readBase64('-_8='); // { fault: 'url-alphabet' }
 * readBase64('+/9='); // { fault: 'trailing-bits' }
 * ```
 */
export function readBase64(text: string): Base64Reading {
  const fault = faultOf(text);
  if (fault !== undefined) return { fault };
  const digits = text.replace(/={1,2}$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let filled = 0;
  let bits = 0;
  let group = 0;
  for (const digit of digits) {
    group = (group << 6) | alphabet.indexOf(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled] = group >> bits;
    filled += 1;
    group &= (1 << bits) - 1;
  }
  // What is left over would be lost: another text would give the same bytes.
  return group === 0 ? { bytes } : { fault: 'trailing-bits' };
}

function faultOf(text: string): Base64Fault | undefined {
  if (!/^[\w+/-]*={0,3}$/.test(text)) return 'other-character';
  if (/[_-]/.test(text)) return 'url-alphabet';
  return text.length % 4 === 0 && !text.endsWith('===') ? undefined : 'length';
}
