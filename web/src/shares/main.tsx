import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../console/look';
import { Refused } from '../api/request';
import { theme } from '../ui/theme';
import { SharedPage } from './shared_page';

const client = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => count < 2 && !(error instanceof Refused) },
  },
});

const page = document.getElementById('page');
if (page) {
  createRoot(page).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withCssVariables={false} // They are in the style sheet: vite.config.ts.
        withGlobalClasses={false}
      >
        <QueryClientProvider client={client}>
          <SharedPage />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
