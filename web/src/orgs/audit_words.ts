// The audit log in words. Pure.

export const AUDIT_KINDS: readonly { readonly action: string; readonly words: string }[] = [
  { action: '', words: 'All' },
  { action: 'session.', words: 'Signing in' },
  { action: 'member.', words: 'Members' },
  { action: 'second_factor.', words: 'Second factors' },
  { action: 'key.', words: 'API keys' },
  { action: 'connection.', words: 'Connections' },
  { action: 'rule.', words: 'Rules' },
  { action: 'letters.', words: 'Letters held' },
  { action: 'branding.', words: 'Branding' },
  { action: 'letter_words.', words: 'Words of letters' },
  { action: 'replay.', words: 'Run again' },
  { action: 'result_link.', words: 'Shared results' },
  { action: 'audit.', words: 'Exports' },
];

const WORDS: Readonly<Record<string, string>> = {
  operator: 'Operator at the machine',
  system: 'Bascule',
  'org.set_up': 'Organisation set up',
  'session.began': 'Signed in',
  'session.ended': 'Signed out',
  'member.invited': 'Colleague invited',
  'member.invite_withdrawn': 'Invite withdrawn',
  'member.joined': 'Invite accepted',
  'member.role_changed': 'Role changed',
  'member.deactivated': 'Member deactivated',
  'member.reactivated': 'Member let in again',
  'member.password_changed': 'Password changed',
  'second_factor.on': 'Second factor switched on',
  'second_factor.off': 'Second factor removed',
  'second_factor.reset': 'Second factor removed by somebody else',
  'second_factor.codes_renewed': 'New recovery codes made',
  'second_factor.recovery_code_used': 'Recovery code used',
  'key.made': 'API key made',
  'key.revoked': 'API key revoked',
  'key.used': 'API key used, for the first time that day',
  'connection.made': 'Account connected',
  'connection.mended': 'Connection’s key or user changed',
  'connection.on': 'Connection switched on',
  'connection.off': 'Connection switched off',
  'connection.disconnected': 'Account disconnected',
  'connection.write_back_changed': 'How results come back changed',
  'hook.token_set': 'Webhook’s signature token set',
  'rule.made': 'Rule made',
  'rule.changed': 'Rule changed',
  'rule.shadow': 'Rule set to only watch',
  'rule.on': 'Rule switched on',
  'rule.off': 'Rule switched off',
  'result_link.made': 'Link to a result made',
  'result_link.revoked': 'Link to a result revoked',
  'letters.held': 'Letters to candidates held',
  'letters.released': 'Letters to candidates let go',
  'letters.limited': 'Limit of letters an hour changed',
  'branding.changed': 'Branding changed',
  'branding.logo_set': 'Logo set',
  'branding.logo_removed': 'Logo removed',
  'letter_words.changed': 'Words of a letter changed',
  'letter_words.reset': 'Words of a letter back to the standard',
  'replay.confirmed': 'Deliveries run again',
  'replay.cancelled': 'Running deliveries again given up',
  'audit.exported': 'Audit log exported',
};

// A word that this page does not know yet is shown as it is.
export const deedWords = (action: string): string => WORDS[action] ?? action;

// What an id is of, when it has no name (any more).
export function aboutWords(id: string): string {
  const kinds: Readonly<Record<string, string>> = {
    ses: 'a browser', miv: 'an invite', org: 'the organisation', mem: 'a member', key: 'an API key',
    con: 'a connection', hok: 'a webhook', rul: 'a rule',
  };
  return kinds[id.slice(0, 3)] ?? id;
}
