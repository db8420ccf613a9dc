// The page behind a link to a result. A person reads it who has no account and was sent a link.
export const en = {
  title: 'A shared result',
  titleOf: 'Result of {{name}}',
  download: 'Download PDF',
  takenIn: 'taken in {{language}}',
  completed: 'completed {{when}}',
  shownBy:
    '{{org}} shows you this result. The link works until {{when}}, unless it is withdrawn before. It is about a person: please give it to nobody else.',
  overTitle: 'This link is no longer valid',
  overText: 'Ask whoever sent it to you for a new one.',
  cutTitle: 'This link is not complete',
  cutText: 'Open it again from the message that you got, or copy all of it into the address bar.',
} as const;
