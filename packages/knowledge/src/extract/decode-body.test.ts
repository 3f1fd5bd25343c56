import { describe, expect, it } from 'vitest';
import { decodeBody } from './decode-body.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('the characters of a page', () => {
  it('are read by header, byte order mark, announcement, or as UTF-8', () => {
    expect(decodeBody(latin1('å'), 'text/html; charset=ISO-8859-1')).toBe('å');
    expect(decodeBody(Buffer.from('\uFEFFå', 'utf16le'), 'text/html; charset=utf-8')).toBe('å');
    expect(decodeBody(latin1('<meta charset="windows-1252">å'), '')).toContain('å');
    expect(
      decodeBody(latin1('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">ö'), 'text/html'),
    ).toContain('ö');
    expect(decodeBody(latin1('<?xml version="1.0" encoding="ISO-8859-1"?>ä'), '')).toContain('ä');
    expect(decodeBody(Buffer.from('ñå'), '')).toBe('ñå');
    expect(decodeBody(Buffer.from('hej', 'utf16le'), 'text/html; charset=utf-16le')).toBe('hej');
  });

  it('are read by what the bytes are where the announcement is wrong', () => {
    expect(decodeBody(latin1('Smörgåsbord på ön'), 'text/html; charset=utf-8')).toBe('Smörgåsbord på ön');
    expect(decodeBody(Buffer.from('på ön'), 'text/html; charset=iso-8859-1')).toBe('på ön');
    expect(decodeBody(Buffer.from('på'), 'text/html; charset=klingon')).toBe('på');
  });

  it('come without what no reader sees', () => {
    expect(decodeBody(Buffer.from('a\0b\u200Bc\u00ADd\u{E0041}e\u202E'), '')).toBe('abcde');
  });
});
