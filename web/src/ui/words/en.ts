// Words of the small things that every page uses.
export const en = {
  loading: 'Loading',
  tryAgain: 'Try again',
  reference: 'Reference for support: {{id}}',
  copied: 'Copied',
  sandbox: 'Sandbox',
  noAnswer: 'No connection to the server. Nothing was lost; try again.',
  notFound: 'There is no such thing here, or you may not see it.',
  forbidden: 'Your role does not allow this. Ask an admin.',
  tooOften: 'Too often. Wait a little, then try again.',
  trouble: 'The server has trouble. What was saved is kept; try again in a moment.',
  refused: 'The server refused this.',
  fault: 'The page has a fault. Load it again.',
} as const;
