import { describe, expect, test } from 'vitest';
import { asColour, type Draft, isSame, wishOf } from './branding_draft';

const EMPTY: Draft = { name: '', senderName: ' ', replyTo: '', light: '', dark: '' };

describe('a draft of the branding', () => {
  test('asks for what comes by itself where nothing was written', () => {
    expect(wishOf(EMPTY)).toEqual({ name: null, sender_name: null, reply_to: null, accent: null });
  });
  test('asks for a colour of the dark page alone, so that the server can say what it lacks', () => {
    expect(wishOf({ ...EMPTY, dark: '#63c5d1' }).accent).toEqual({ light: '', dark: '#63c5d1' });
  });
  test('is the same with blanks around it', () => {
    expect(isSame({ ...EMPTY, name: ' Northwind ' }, { ...EMPTY, name: 'Northwind' })).toBe(true);
    expect(isSame({ ...EMPTY, name: 'Northwind' }, EMPTY)).toBe(false);
  });
});

test('a colour field shows what is a whole colour, and its own until then', () => {
  expect(asColour(' #0F6674 ', '#000000')).toBe('#0f6674');
  expect(asColour('#0f66', '#123456')).toBe('#123456');
});
