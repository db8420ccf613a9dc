import { createContext, useContext } from 'react';
import type { OpenedInvitation } from '../api/types';

export type Brand = OpenedInvitation['org'];

const PROPERTIES = [
  ['accent', ''],
  ['on_accent', '-ink'],
  ['wash', '-wash'],
] as const;

// Gives a page the organisation's colours, or its own again. Through the object model: the content
// security policy allows no style attribute and no style tag.
export function paint(root: HTMLElement, colours: Brand['colours']): void {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [tone, suffix] of PROPERTIES) {
      const name = `--brand-${scheme}${suffix}`;
      if (colours === null) root.style.removeProperty(name);
      else root.style.setProperty(name, colours[scheme][tone]);
    }
  }
}

// The logo at the head of every page.
export const LogoContext = createContext<Brand['logo']>(null);

// Beside the name, which says the same: nothing to read aloud.
export function Logo() {
  const logo = useContext(LogoContext);
  if (logo === null) return null;
  return <img className="logo" src={logo.url} width={logo.width} height={logo.height} alt="" />;
}
