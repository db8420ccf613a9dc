import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused } from '../api/request';
import { theme } from '../ui/theme';
import { Console } from './console';
import './look';

const isRefused = (error: unknown, status: number): boolean =>
  error instanceof Refused && error.status === status;

// The session ended meanwhile: that leads to the sign-in page, and back to where one was.
const onError = (error: unknown): void => {
  if (isRefused(error, 401)) client.setQueryData(['session'], null);
};

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
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
