import { useEffect } from 'react';
import type { BrandingPreview } from '../api/types';
import { LogoContext, paint } from '../sittings/brand';
import sheet from '../sittings/candidate.css?url';
import { StartScreen } from '../sittings/start_screen';
import { wordsFor } from '../sittings/words/words';
import { PreviewFrame } from './preview_frame';

interface Props {
  readonly page: BrandingPreview['page'];
  readonly scheme: 'light' | 'dark';
}

// A candidate's first page: the very one, for somebody made up.
export function FirstPage({ page, scheme }: Props) {
  return (
    <PreviewFrame
      key={scheme}
      title={`A candidate’s first page, ${scheme}`}
      sheet={sheet}
      scheme={scheme}
    >
      {(body) => <Painted body={body} page={page} />}
    </PreviewFrame>
  );
}

function Painted({ body, page }: { readonly body: HTMLElement; readonly page: Props['page'] }) {
  useEffect(() => paint(body.ownerDocument.documentElement, page.org.colours), [body, page]);
  return (
    <div id="page" inert>
      <LogoContext value={page.org.logo}>
        <StartScreen
          opened={page}
          words={wordsFor('en')}
          isBusy={false}
          onLanguage={() => undefined}
          onStart={() => undefined}
          onChange={() => undefined}
        />
      </LogoContext>
    </div>
  );
}
