// Every word of the candidate's pages, in English. Another language is another file with the same
// keys; TypeScript names what is missing. Plain, short, second person.

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const en = {
  pageTitle: (org: string | null) => (org === null ? 'Your invitation' : `Invitation from ${org}`),
  opening: 'Opening your invitation…',

  hello: (name: string | null) => (name === null ? 'Hello.' : `Hello ${name}.`),
  askOne: (org: string, posting: string | null, what: string) =>
    posting === null
      ? `${org} asks you for one assessment: ${what}.`
      : `${org} asks you for one assessment for your application as ${posting}: ${what}.`,
  andAfter: (names: readonly string[]) =>
    `After it there ${names.length === 1 ? 'is one more' : `are ${names.length} more`}: ${names.join(', ')}.`,
  factsLabel: 'What to expect',
  itemsAndTime: (items: number | null, minutes: number | null) =>
    [
      items === null ? null : count(items, 'item', 'items'),
      minutes === null ? null : `about ${minutes} min`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  noClock: 'No clock runs. Take the time you need.',
  timed: 'It is timed: the clock starts when you start, and the server’s clock counts.',
  anyDevice:
    'On any device. Every answer is saved at once; stop when you like and go on later with the same link.',
  dueBefore: 'Please send it by ', // … then the time …
  dueAfter: '.',
  dueStarted: 'If you have started by then, you have another 24 hours to finish.',
  seenBy: (org: string) => `Your answers and the result are seen by the hiring team of ${org}.`,
  retention: (days: number) =>
    `We keep your answers and the result for ${count(days, 'day', 'days')}; then they are deleted.`,
  noRightAnswers: 'There are no right or wrong answers. Say how you are, not how you would like to be.',
  helpTitle: 'Need more time or another format?',
  helpContact: (name: string | null) => (name === null ? 'Write to' : `Write to ${name}:`),
  helpReply: (org: string) => `Reply to the mail from ${org} that brought you here.`,
  helpWhy: 'You do not have to give a reason, and asking does not count against you.',
  language: 'Language of the questions',
  start: 'Start',
  startPractice: 'Try one item, then start',
  goOn: (answered: number, total: number | null) =>
    total === null ? 'Go on' : `Go on (${answered} of ${total} answered)`,

  practiceBadge: 'Practice',
  practiceTitle: 'Try it out',
  practiceText: 'This one does not count and is not saved.',
  practiceGood: 'That is all there is to it.',
  practiceStart: 'Start for real',

  itemOf: (at: number, total: number | null) => (total === null ? `Item ${at}` : `${at} of ${total}`),
  progressLabel: (answered: number, total: number) => `${answered} of ${total} answered`,
  back: 'Back',
  skip: 'Skip',
  next: 'Next',
  toReview: 'Review',
  keysHint: (options: number) =>
    `Keys: 1–${options} to choose, Enter for the next item, Backspace to go back.`,
  cannotShow: 'This page is too old to show this item. Load it again.',

  saved: 'Saved',
  saving: 'Saving…',
  notSaved: 'Not saved yet: no connection. We keep your answers on this device and retry.',
  notSavedNoCopy: 'Not saved yet: no connection. Keep this page open; we retry.',
  savedAgain: 'Everything is saved again.',
  retryNow: 'Try now',

  reviewTitle: 'Before you send',
  allAnswered: (total: number) => `You have answered all ${total}.`,
  someOpen: (answered: number, total: number, open: number) =>
    `You have answered ${answered} of ${total}. ${count(open, 'item is', 'items are')} still open.`,
  whyAnswer: 'The more items are answered, the more the result can say.',
  answerOpen: (open: number) => (open === 1 ? 'Answer the open item' : `Answer the ${open} open items`),
  send: 'Send',
  sendWithOpen: (open: number) => `Send with ${count(open, 'item', 'items')} open`,
  sendFinal: 'After sending, answers can no longer be changed.',
  lookThrough: 'Back to the last item',
  sending: 'Sending…',
  sendingWaits: 'Not sent yet: no connection. Your answers are kept on this device; we retry. Leave this page open.',

  doneTitle: (name: string | null) => (name === null ? 'Thank you. It is sent.' : `Thank you, ${name}. It is sent.`),
  doneNext: (org: string) => `${org}’s hiring team sees your result. They write to you about the next step.`,
  doneClose: 'You can close this page.',
  doneMore: (name: string, minutes: number | null) =>
    minutes === null ? `One more is asked of you: ${name}.` : `One more is asked of you: ${name}, about ${minutes} min.`,
  doneGoOn: 'Go on with the next one',
  doneQuestions: 'Questions about it, or about your data?',

  elsewhereTitle: 'This is open in another browser',
  elsewhereText:
    'You started on another device or in another browser. You can go on here; the other one then stops. Everything it saved is kept.',
  elsewhereLost: 'You went on in another browser. Answers not saved from here stay on this device and are sent if you take over.',
  takeOver: 'Go on here',

  expiredTitle: 'The time for this is over',
  expiredText: (org: string) => `The due date has passed. If you still want to do it, ask ${org} for more time.`,
  cancelledTitle: 'This is no longer asked of you',
  cancelledText: (org: string) => `${org} has withdrawn it. There is nothing you have to do.`,
  unknownTitle: 'This link does not work',
  unknownText:
    'It may be incomplete, replaced by a newer one, or over. Open the link in the newest mail, or reply to that mail and ask.',
  noCookieTitle: 'Open your link again',
  noCookieText:
    'This browser does not know which invitation you mean. Open the link in your mail again; everything you saved is kept.',
  offlineTitle: 'No connection',
  offlineText: 'We try again by ourselves as soon as there is one.',
  troubleTitle: 'Something does not work on our side',
  troubleText: 'What you saved is kept. We try again by ourselves; you can also come back later with the same link.',
  tryAgain: 'Try again',
  reference: (id: string) => `Reference for support: ${id}`,
};

export type Words = typeof en;
