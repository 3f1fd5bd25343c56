import { describe, expect, it } from 'vitest';
import { packageSnippet, scriptSnippet } from './snippets';

const place = {
  baseUrl: 'https://assistent.lindvik.example',
  slug: 'fraga',
  key: 'rp_1',
  label: 'Fråga Lindvik',
  fill: '#0b566b',
  side: 'right' as const,
};

describe('the code for a website', () => {
  it('is one line that knows the launcher’s text and colour', () => {
    expect(scriptSnippet(place)).toBe(
      '<script src="https://assistent.lindvik.example/widget.js" data-assistant="fraga" data-key="rp_1" data-label="Fråga Lindvik" data-fill="#0b566b" async></script>',
    );
  });

  it('says where the launcher stands, where that is not to the right', () => {
    expect(scriptSnippet({ ...place, side: 'left' })).toContain('data-side="left"');
    expect(packageSnippet({ ...place, side: 'left' })).toContain('side="left"');
  });

  it('stays one element whatever the assistant is called', () => {
    const named = { ...place, label: '"Åsa" & <script>' };
    expect(scriptSnippet(named)).toContain('data-label="&quot;Åsa&quot; &amp; &lt;script&gt;"');
    expect(packageSnippet(named)).toContain('label="&quot;Åsa&quot; &amp; &lt;script&gt;"');
  });
});
