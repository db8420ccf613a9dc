// Made-up content for the tests. The items are ours and score nothing.
const OPTIONS = {
  en: ['Very inaccurate', 'Moderately inaccurate', 'Neither accurate nor inaccurate', 'Moderately accurate', 'Very accurate'],
  ar: ['غير دقيق إطلاقًا', 'غير دقيق إلى حد ما', 'بين هذا وذاك', 'دقيق إلى حد ما', 'دقيق جدًا'],
};
const STATEMENTS = {
  en: [
    'Write a list before going shopping.', 'Like to hear the other side of a story.',
    'Finish one thing before beginning the next.', 'Ask a question when something is unclear.',
    'Keep a tidy desk.', 'Enjoy a long conversation with somebody new.', 'Plan a journey weeks ahead.',
    'Notice small changes in a room.', 'Try a new recipe without reading it to the end.',
    'Remember birthdays.', 'Prefer a quiet evening to a loud one.', 'Say what others only think.',
  ],
  ar: Array.from({ length: 12 }, (_, index) => `عبارة للتجربة رقم ${index + 1}`),
};

const optionsIn = (language) =>
  OPTIONS[language].map((text, index) => ({ value: index + 1, text }));

export const itemsIn = (language, count = 12) =>
  STATEMENTS[language].slice(0, count).map((prompt, index) => ({
    id: `item-${String(index + 1).padStart(3, '0')}`, kind: 'choice', prompt,
    options: optionsIn(language), answer: null, version: 0,
  }));

const practiceIn = (language) => ({
  id: 'practice', kind: 'choice', prompt: language === 'ar' ? 'أحب القهوة في الصباح.' : 'Like coffee in the morning.',
  options: optionsIn(language), answer: null, version: 0,
});

export const order = (more = {}) => ({
  state: 'invited',
  assessment: {
    id: 'bigfive-120', version: '1.0.0', name: 'How you work and decide', minutes: 12, items: 12,
    is_timed: false, about: 'Short statements about how you usually are. You say how well each describes you.',
  },
  answers: new Map(),
  items: itemsIn('en'),
  itemsIn: { en: itemsIn('en'), ar: itemsIn('ar') },
  practice: { en: practiceIn('en'), ar: practiceIn('ar') },
  ...more,
});

export const TOKEN = 'Abcdefghijklmnopqrstuvwx_-0123456789';

export const invitation = (more = {}) => ({
  token: TOKEN,
  org: 'Northwind Robotics',
  posting: 'Controls Engineer',
  firstName: 'Ada',
  dueAt: '2027-12-04T17:00:00.000Z',
  languages: ['en', 'ar'],
  contact: { name: 'Grace Example', email: 'hiring@northwind.example' },
  retentionDays: null,
  orders: [order()],
  ...more,
});
