import { randomUUID } from 'node:crypto';

/** Eight letters that no other run has. Without digits: eight of those would be taken for somebody's telephone number. */
export const randomWord = (): string =>
  randomUUID()
    .slice(0, 8)
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
