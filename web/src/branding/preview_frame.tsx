import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

interface Props {
  readonly title: string;
  readonly sheet?: string; // Address of the page's style sheet.
  readonly scheme?: 'light' | 'dark';
  readonly children: (body: HTMLElement) => ReactNode;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

// Makes what a style sheet says of dark screens hold, or not, whatever the reader's screen is.
function fix(page: Document, scheme: 'light' | 'dark'): void {
  page.documentElement.style.colorScheme = scheme;
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      // Of another window: no instance of this one's CSSMediaRule.
      const media = 'media' in rule ? (rule as CSSMediaRule).media : null;
      if (media?.mediaText.includes('prefers-color-scheme: dark')) {
        media.mediaText = scheme === 'dark' ? 'all' : 'not all';
      }
    }
  }
}

// A page in the page, with a style sheet and a colour scheme of its own, to look at: nothing in it
// can be clicked or comes into the tab order, and no script runs there. As high as what it shows.
export function PreviewFrame({ title, sheet, scheme = 'light', children }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [height, setHeight] = useState(320);
  const link = sheet === undefined ? '' : `<link rel="stylesheet" href="${escaped(sheet)}">`;
  useEffect(() => {
    if (body === null) return;
    const fit = new ResizeObserver(() => setHeight(body.scrollHeight));
    fit.observe(body);
    return () => fit.disconnect();
  }, [body]);
  return (
    <>
      <iframe
        ref={frame}
        className="preview"
        title={title}
        tabIndex={-1}
        sandbox="allow-same-origin"
        srcDoc={`<!doctype html><html lang="en"><head><title>${escaped(title)}</title>${link}</head><body></body></html>`}
        style={{ height }}
        onLoad={() => {
          const page = frame.current?.contentDocument;
          if (page) fix(page, scheme);
          setBody(page?.body ?? null);
        }}
      />
      {body !== null && createPortal(children(body), body)}
    </>
  );
}
