/** A mail, ready to be sent. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** What a mail says: paragraphs, and one link to follow. Nothing else belongs into a mail, which anybody on its way may read. */
export interface MailContent {
  to: string;
  subject: string;
  paragraphs: readonly string[];
  link?: { label: string; url: string };
  /** Why they got it and what to do when they did not expect it. */
  footer: string;
}

/** Lays a mail out as plain text and as HTML without images, scripts or tracking. Every text is escaped: names come from strangers. */
export function composeMail({ to, subject, paragraphs, link, footer }: MailContent): Mail {
  const text = [...paragraphs, ...(link ? [`${link.label}:\n${link.url}`] : []), `--\n${footer}`].join('\n\n');
  const body = [
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    ...(link ? [`<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`, `<p>${escapeHtml(link.url)}</p>`] : []),
    `<hr><p><small>${escapeHtml(footer)}</small></p>`,
  ].join('\n');
  const title = onOneLine(subject);
  const html = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>\n${body}\n</body></html>\n`;
  return { to, subject: title, text: `${text}\n`, html };
}

/** A line break in a subject would begin another header. */
function onOneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!);
}
