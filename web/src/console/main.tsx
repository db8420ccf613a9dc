import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@mantine/core/styles.css';
import 'virtual:mantine-variables.css';
import { Refused } from '../api/request';
import { theme } from '../ui/theme';
import { Console } from './console';
import './console.css';

const isRefused = (error: unknown, status: number): boolean =>
  error instanceof Refused && error.status === status;

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The session ended meanwhile: ask who is there, which leads to the sign-in page.
    onError: (error) => {
      if (isRefused(error, 401)) client.setQueryData(['session'], null);
    },
  }),
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 2 && !(error instanceof Refused && error.status < 500),
    },
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
          <Console />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
