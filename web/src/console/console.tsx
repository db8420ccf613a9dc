import { Button, Kbd, useMantineColorScheme } from '@mantine/core';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import * as api from '../api/console_api';
import type { Permission, Session } from '../api/types';
import { BrandingPage } from '../branding/branding_page';
import { ConnectPage } from '../connections/connect_page';
import { ConsentPage } from '../connections/consent_page';
import { ConnectionPage } from '../connections/connection_page';
import { ConnectionsPage } from '../connections/connections_page';
import { DeliveriesPage } from '../deliveries/deliveries_page';
import { EffectPage } from '../deliveries/effect_page';
import { EventPage } from '../deliveries/event_page';
import { LettersPage } from '../letters/letters_page';
import { AskPage } from '../orders/ask_page';
import { OrderPage } from '../orders/order_page';
import { OrdersPage } from '../orders/orders_page';
import { WhyPage } from '../orders/why_page';
import { AccountPage } from '../orgs/account_page';
import { AuditPage } from '../orgs/audit_page';
import { KeysPage } from '../orgs/keys_page';
import { Join } from '../orgs/join';
import { MembersPage } from '../orgs/members_page';
import { OneTimeLink } from '../orgs/one_time_link';
import { may } from '../orgs/permissions';
import { Door, SignIn } from '../orgs/sign_in';
import { ComparePage } from '../results/compare_page';
import { ResultPage } from '../results/result_page';
import { ChangeRulePage } from '../rules/change_rule_page';
import { NewRulePage } from '../rules/new_rule_page';
import { RuleFilePage } from '../rules/rule_file_page';
import { RulePage } from '../rules/rule_page';
import { RulesPage } from '../rules/rules_page';
import { Dialog } from '../ui/dialog';
import { Failure, Loading } from '../ui/pieces';
import { Link, useAddress } from '../ui/router';
import { MutedBanner } from './muted_banner';

// Somebody else now: nothing the one before has seen stays in memory.
function become(client: QueryClient, session: Session | null): void {
  client.setQueryData(['session'], session);
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

// Who is signed in, then the page of the address.
export function Console() {
  const client = useQueryClient();
  const { pathname } = useAddress();
  const isLink = ['/console/setup', '/console/link', '/console/join'].includes(pathname);
  const session = useQuery({
    queryKey: ['session'],
    queryFn: api.readSession,
    enabled: !isLink,
    staleTime: 60_000,
  });
  const onSignedIn = (signedIn: Session): void => become(client, signedIn);
  if (pathname === '/console/join') return <Join onSignedIn={onSignedIn} />;
  if (isLink) {
    const purpose = pathname === '/console/setup' ? 'setup' : 'sign_in';
    return <OneTimeLink purpose={purpose} onSignedIn={onSignedIn} />;
  }
  if (session.isError) {
    return (
      <Door title="Bascule">
        <Failure error={session.error} onRetry={() => void session.refetch()} />
      </Door>
    );
  }
  if (session.isPending) return <Loading lines={3} />;
  if (session.data === null) return <SignIn onSignedIn={onSignedIn} />;
  return (
    <Frame session={session.data}>
      <Page pathname={pathname} session={session.data} />
    </Frame>
  );
}

function Page({ pathname, session }: { readonly pathname: string; readonly session: Session }) {
  const [, section = '', id = '', verb = ''] =
    /^\/console(?:\/([a-z]+)(?:\/([A-Za-z0-9_-]+)(?:\/(change))?)?)?\/?$/.exec(pathname) ?? [];
  if (pathname.startsWith('/console/') && section === '') return <NoSuchPage />;
  if (section === 'account') return <AccountPage session={session} />;
  const needed = NEEDED[section === '' ? 'orders' : section];
  if (needed === undefined || (verb !== '' && section !== 'rules')) return <NoSuchPage />;
  if (!may(session, needed)) return <NotForYou session={session} />;
  if (section === 'decisions') return <WhyPage session={session} />;
  if (section === 'deliveries') return <Deliveries id={id} session={session} />;
  if (section === 'results') return <ResultPage key={id} id={id} session={session} />;
  if (section === 'compare') return <ComparePage session={session} />;
  if (section === 'connections') return <Connections id={id} session={session} />;
  if (section === 'rules') return <Rules id={id} verb={verb} session={session} />;
  if (section === 'branding') return <BrandingPage session={session} />;
  if (section === 'letters') return <LettersPage session={session} />;
  if (section === 'members') return <MembersPage session={session} />;
  if (section === 'keys') return <KeysPage session={session} />;
  if (section === 'audit') return <AuditPage />;
  return <Orders id={id} session={session} />;
}

function Orders({ id, session }: { readonly id: string; readonly session: Session }) {
  if (id === '') return <OrdersPage session={session} />;
  if (id !== 'new') return <OrderPage key={id} id={id} session={session} />;
  return may(session, 'orders:write') ? <AskPage /> : <NotForYou session={session} />;
}

function Deliveries({ id, session }: { readonly id: string; readonly session: Session }) {
  if (id === '') return <DeliveriesPage session={session} />;
  if (id.startsWith('eff_')) return <EffectPage key={id} id={id} />;
  if (!may(session, 'setup:read')) return <NotForYou session={session} />;
  return <EventPage key={id} id={id} session={session} />;
}

function Connections({ id, session }: { readonly id: string; readonly session: Session }) {
  if (id === '') return <ConnectionsPage session={session} />;
  if (id === 'consent') {
    return may(session, 'setup:write') ? <ConsentPage /> : <NotForYou session={session} />;
  }
  if (id !== 'new') return <ConnectionPage key={id} id={id} session={session} />;
  return may(session, 'setup:write') ? <ConnectPage /> : <NotForYou session={session} />;
}

interface RulesProps {
  readonly id: string;
  readonly verb: string;
  readonly session: Session;
}

function Rules({ id, verb, session }: RulesProps) {
  if (id === '') return <RulesPage session={session} />;
  if (id === 'file') return <RuleFilePage session={session} />;
  if (id !== 'new' && verb === '') return <RulePage key={id} id={id} session={session} />;
  if (!may(session, 'setup:write')) return <NotForYou session={session} />;
  return id === 'new' ? <NewRulePage /> : <ChangeRulePage key={id} id={id} />;
}

// What a page needs; the server decides, this only says so early.
const NEEDED: Readonly<Record<string, Permission>> = {
  orders: 'orders:read', decisions: 'orders:read', deliveries: 'orders:read', results: 'results:read', compare: 'results:read', connections: 'setup:read',
  rules: 'setup:read', branding: 'setup:read', letters: 'setup:read', members: 'people:read', keys: 'keys:write',
  audit: 'audit:read',
};

function NotForYou({ session }: { readonly session: Session }) {
  return (
    <>
      <h1>Your role does not show this</h1>
      <p>
        You are signed in as {session.member.role}. An owner or an admin of {session.org.name} can
        change that.
      </p>
    </>
  );
}

const PAGES: readonly { readonly href: string; readonly words: string; readonly needs: Permission }[] =
  [
    { href: '/console', words: 'Orders', needs: 'orders:read' },
    { href: '/console/decisions', words: 'Decisions', needs: 'orders:read' },
    { href: '/console/deliveries', words: 'Deliveries', needs: 'orders:read' },
    { href: '/console/rules', words: 'Rules', needs: 'setup:read' },
    { href: '/console/connections', words: 'Connections', needs: 'setup:read' },
    { href: '/console/branding', words: 'Branding', needs: 'setup:read' },
    { href: '/console/letters', words: 'Letters', needs: 'setup:read' },
    { href: '/console/members', words: 'Members', needs: 'people:read' },
    { href: '/console/keys', words: 'API keys', needs: 'keys:write' },
    { href: '/console/audit', words: 'Audit log', needs: 'audit:read' },
  ];

function Navigation({ session }: { readonly session: Session }) {
  const { pathname } = useAddress();
  const isHere = (href: string): boolean =>
    href === '/console'
      ? /^\/console(\/(orders|results|compare).*)?\/?$/.test(pathname)
      : pathname.startsWith(href);
  return (
    <nav aria-label="Pages" className="pages">
      {PAGES.filter(({ needs }) => may(session, needs)).map(({ href, words }) => (
        <Link key={href} href={href} aria-current={isHere(href) ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  );
}

function NoSuchPage() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>
        <Link href="/console">To the orders</Link>
      </p>
    </>
  );
}

function Frame({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const client = useQueryClient();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = async (): Promise<void> => {
    try {
      await api.signOut();
    } finally {
      become(client, null);
    }
  };
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="frame">
        <Link href="/console" className="brand">
          Bascule
        </Link>
        <span className="org">{session.org.name}</span>
        <Link href="/console/account" className="who" title={`Signed in as ${session.member.role}`}>
          {session.member.name ?? session.member.email}
        </Link>
        <Shortcuts />
        <Button
          className="scheme"
          variant="subtle"
          size="compact-sm"
          onClick={() => setColorScheme(NEXT_SCHEME[colorScheme])}
        >
          {SCHEME_WORDS[colorScheme]}
        </Button>
        <Button
          className="sign-out"
          variant="subtle"
          size="compact-sm"
          onClick={() => void signOut()}
        >
          Sign out
        </Button>
      </header>
      <Navigation session={session} />
      <MutedBanner />
      <main id="content" className="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

const NEXT_SCHEME = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const SCHEME_WORDS = { auto: 'Colours: auto', light: 'Colours: light', dark: 'Colours: dark' } as const;

function Shortcuts() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = (event.target as HTMLElement).closest('input, textarea, select') !== null;
      if (event.key === '?' && !isTyping) setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button
        className="shortcuts"
        variant="subtle"
        size="compact-sm"
        aria-label="Keyboard shortcuts"
        onClick={() => setOpen(true)}
      >
        ?
      </Button>
      {isOpen && (
        <Dialog title="Keyboard" onClose={() => setOpen(false)}>
          <dl className="facts">
            <div>
              <dt>
                <Kbd>/</Kbd>
              </dt>
              <dd>Search the orders</dd>
            </div>
            <div>
              <dt>
                <Kbd>Tab</Kbd> <Kbd>Enter</Kbd>
              </dt>
              <dd>From row to row, open one</dd>
            </div>
            <div>
              <dt>
                <Kbd>?</Kbd>
              </dt>
              <dd>This list</dd>
            </div>
          </dl>
          <Button variant="default" onClick={() => setOpen(false)}>
            Close
          </Button>
        </Dialog>
      )}
    </>
  );
}
