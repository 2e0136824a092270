import { describe, expect, it } from 'vitest';
import { plainText, sanitizeShowNotes } from './sanitize-show-notes.ts';

describe('sanitizeShowNotes', () => {
  it('keeps structure, emphasis and links', () => {
    expect(sanitizeShowNotes('<p>Hi <b>you</b></p><ul><li>One</li></ul><h2>Two</h2>')).toBe(
      '<p>Hi <b>you</b></p><ul><li>One</li></ul><h2>Two</h2>',
    );
    expect(sanitizeShowNotes('<a href="https://a.example/?x=1&y=2" onclick="x()">a</a>')).toBe(
      '<a href="https://a.example/?x=1&amp;y=2" rel="nofollow noopener noreferrer" target="_blank">a</a>',
    );
  });

  it.each([
    '<p>x</p><script>alert(1)</script>',
    '<p>x</p><style>p{background:url(https://spy.example)}</style>',
    '<p onmouseover="alert(1)" style="position:fixed">x</p>',
    '<p>x<img src="https://spy.example/p.gif" onerror="alert(1)"></p>',
    '<p>x<iframe src="https://spy.example"></iframe></p>',
    '<p>x<svg onload="alert(1)"></svg></p>',
    '<p>x<object data="x"></object><embed src="x"></p>',
    '<p>x<base href="https://spy.example"></p>',
  ])('leaves only the text of %s', (html) => {
    expect(sanitizeShowNotes(html)).toBe('<p>x</p>');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//spy.example',
  ])('takes the address %j off a link', (href) => {
    expect(sanitizeShowNotes(`<a href="${href}">x</a>`)).toBe('<a rel="nofollow noopener noreferrer" target="_blank">x</a>');
  });

  it('makes paragraphs of plain text and escapes it', () => {
    expect(sanitizeShowNotes('One & two < three\nnext\n\nNew')).toBe('<p>One &amp; two &lt; three<br />next</p>\n<p>New</p>');
  });

  it('resolves relative links where it knows the base', () => {
    expect(sanitizeShowNotes('<a href="/x">x</a>', 'https://s.example/feed')).toContain('href="https://s.example/x"');
    expect(sanitizeShowNotes('<a href="javascript:x">x</a>', 'https://s.example/feed')).not.toContain('href');
  });

  it('survives deep nesting', () => {
    expect(sanitizeShowNotes(`${'<b>'.repeat(300_000)}x`)).toBe('<p>x</p>');
  });
});

it('plainText gives lines, lists and characters', () => {
  expect(plainText('<p>One &amp; <b>two</b></p><ul><li>a</li><li>b</li></ul><p>x<br />y</p>')).toBe('One & two\n\n- a\n\n- b\n\nx\ny');
});
