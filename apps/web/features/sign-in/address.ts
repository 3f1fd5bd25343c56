/** Whether a text may be an e-mail address. Whether it is one, only a mail can tell. */
export const isAddress = (text: string): boolean => text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
