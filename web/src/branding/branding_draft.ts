// What stands in the form, and what is asked of the server with it. Pure.
import type { Branding, BrandingWish } from '../api/types';

export interface Draft {
  readonly name: string;
  readonly senderName: string;
  readonly replyTo: string;
  readonly light: string;
  readonly dark: string;
}

export const draftOf = (branding: Branding): Draft => ({
  name: branding.name ?? '',
  senderName: branding.sender_name ?? '',
  replyTo: branding.reply_to ?? '',
  light: branding.accent?.light ?? '',
  dark: branding.accent?.dark ?? '',
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const wishOf = (draft: Draft): BrandingWish => ({
  name: orNull(draft.name),
  sender_name: orNull(draft.senderName),
  reply_to: orNull(draft.replyTo),
  accent:
    orNull(draft.light) === null && orNull(draft.dark) === null
      ? null
      : { light: draft.light.trim(), dark: orNull(draft.dark) },
});

export const isSame = (one: Draft, other: Draft): boolean =>
  JSON.stringify(wishOf(one)) === JSON.stringify(wishOf(other));

// What a browser's colour field takes; black while something else is being typed.
export const asColour = (text: string, otherwise: string): string =>
  /^#[0-9a-f]{6}$/i.test(text.trim()) ? text.trim().toLowerCase() : otherwise;
