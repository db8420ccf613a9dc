// Rules in words. Pure.
import type { Rule } from '../api/types';

const named = (things: Rule['stages']): string => things.map(({ text }) => `“${text}”`).join(' or ');

// "Whoever enters “Phone interview”"
export function whenWords(rule: Rule): string {
  if (rule.trigger === 'stage') return `Whoever enters ${named(rule.stages)}`;
  return rule.stages.length === 0
    ? 'Whoever applies'
    : `Whoever applies and is in ${named(rule.stages)}`;
}

// What narrows it down; empty when nothing does.
export function onlyWords(rule: Rule): string {
  const parts: string[] = [];
  if (rule.postings.length > 0) parts.push(`for ${named(rule.postings)}`);
  if (rule.tags.length > 0) parts.push(`with the tags ${rule.tags.join(', ')}`);
  if (rule.allow_leads) parts.push('also who has not applied');
  return parts.join('; ');
}
