import { useEffect } from 'react';
import type { LetterPreview } from '../api/types';
import { PreviewFrame } from './preview_frame';

// A letter as its reader would see it, and its text part below.
export function LetterView({ letter }: { readonly letter: LetterPreview }) {
  return (
    <>
      <dl className="facts">
        <div>
          <dt>From</dt>
          <dd>{letter.from_name}</dd>
        </div>
        <div>
          <dt>Reply to</dt>
          <dd>{letter.reply_to ?? 'nobody'}</dd>
        </div>
        <div>
          <dt>Subject</dt>
          <dd>{letter.subject}</dd>
        </div>
      </dl>
      <PreviewFrame title="The letter">{(body) => <Html body={body} html={letter.html} />}</PreviewFrame>
      <details className="more">
        <summary>The same as plain text</summary>
        <pre className="plain-letter">{letter.text}</pre>
      </details>
    </>
  );
}

const ELEMENTS = new Set(['TABLE', 'TBODY', 'TR', 'TD', 'P', 'A', 'UL', 'LI', 'STRONG', 'BR']);
const ATTRIBUTES = ['width', 'cellpadding', 'cellspacing', 'align', 'role'];

// The letter's elements, made anew one by one: a mail program allows the styles that stand in it, our
// content security policy does not. Links lead nowhere here.
function Html({ body, html }: { readonly body: HTMLElement; readonly html: string }) {
  useEffect(() => {
    // What came from outside is escaped, quotes included: only our own elements have styles.
    const parsed = new DOMParser().parseFromString(
      html.replaceAll(' style="', ' data-style="'),
      'text/html',
    );
    body.style.cssText = parsed.body.dataset['style'] ?? '';
    const whole = body.ownerDocument.createElement('div');
    whole.inert = true;
    whole.lang = parsed.documentElement.lang;
    whole.append(...copies(parsed.body, body.ownerDocument));
    body.append(whole);
    return () => whole.remove();
  }, [body, html]);
  return null;
}

function copies(from: Node, into: Document): Node[] {
  return [...from.childNodes].flatMap((node): Node[] => {
    if (node instanceof Text) return [into.createTextNode(node.data)];
    if (!(node instanceof HTMLElement) || !ELEMENTS.has(node.tagName)) return [];
    const copy = into.createElement(node.tagName);
    copy.style.cssText = node.dataset['style'] ?? '';
    for (const name of ATTRIBUTES) {
      const value = node.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
    copy.append(...copies(node, into));
    return [copy];
  });
}
