import { Fragment, type ReactNode, useMemo } from 'react';
import classes from './safe-html.module.css';

/** The elements that text from outside may have; of any other only what it holds is shown. */
const KEPT = new Set(['p', 'br', 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'blockquote', 'code', 'pre', 'hr', 's', 'u', 'sub', 'sup']);
/** Elements of which nothing is shown, not even what they hold. */
const DROPPED = new Set(['script', 'style', 'template', 'iframe', 'object', 'embed', 'noscript', 'svg', 'math', 'textarea', 'title']);
const HEADING = /^h[1-6]$/;
const DEEPEST = 40;

/**
 * HTML from outside, made of React's own elements: the server has cleaned it, and nothing here depends on that. The browser
 * reads it into a document that runs and fetches nothing; elements are made anew by an allow-list, without their attributes but
 * the address of a link.
 */
export function SafeHtml({ html }: { html: string }) {
  const content = useMemo(() => contentOf(new DOMParser().parseFromString(html, 'text/html').body, 0), [html]);
  return (
    <div className={classes.text} dir="auto">
      {content}
    </div>
  );
}

function contentOf(parent: Node, depth: number): ReactNode {
  if (depth > DEEPEST) return parent.textContent;
  // oxlint-disable-next-line react/no-array-index-key -- a text that does not change has no other key
  return Array.from(parent.childNodes, (node, at) => <Fragment key={at}>{render(node, depth)}</Fragment>);
}

function render(node: Node, depth: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  if (DROPPED.has(name)) return null;
  if (name === 'br' || name === 'hr') return name === 'br' ? <br /> : <hr />;
  const content = contentOf(node, depth + 1);
  if (name === 'a') return <SafeLink address={node.getAttribute('href')}>{content}</SafeLink>;
  if (HEADING.test(name)) return <h3>{content}</h3>;
  if (!KEPT.has(name)) return content;
  const Kept = name as 'p';
  return <Kept>{content}</Kept>;
}

function SafeLink({ address, children }: { address: string | null; children: ReactNode }) {
  if (!address || !/^(https?:|mailto:)/i.test(address) || !URL.canParse(address)) return children;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener nofollow ugc">
      {children}
    </a>
  );
}
