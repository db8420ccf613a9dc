import type { OpenedInvitation } from '../api/types';
import type { Words } from './words/words';

interface Props {
  readonly contact: OpenedInvitation['contact'];
  readonly org: string;
  readonly words: Words;
}

export function Contact({ contact, org, words }: Props) {
  if (contact === null) return <>{words('helpReply', { org })}</>;
  const [before, after] = contact.name
    ? words.around('helpContactName', 'address', { name: contact.name })
    : words.around('helpContact', 'address', {});
  return (
    <>
      {before}
      <a href={`mailto:${encodeURIComponent(contact.email).replace('%40', '@')}`}>
        {contact.email}
      </a>
      {after}
    </>
  );
}
