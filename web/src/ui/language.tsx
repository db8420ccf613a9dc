import { createContext, useContext, useEffect, useState } from 'react';
import { directionOf, ownName, PAGE_LANGUAGES, type PageLanguage, pageLanguage } from './languages';

// In which language the pieces of a page speak. English where nobody says otherwise, as in the console.
export const LanguageContext = createContext<PageLanguage>('en');
export const useLanguage = (): PageLanguage => useContext(LanguageContext);

// Tells readers that speak, and the browser's own words, what the page is in.
export function useDocumentLanguage(tag: string): void {
  useEffect(() => {
    document.documentElement.lang = tag;
    document.documentElement.dir = directionOf(tag);
  }, [tag]);
}

const KEPT_AS = 'bascule.language';

// What this visitor chose in this tab, else the first of the browser's languages that the pages speak.
export function useVisitorsLanguage(): readonly [PageLanguage, (tag: PageLanguage) => void] {
  const [tag, setTag] = useState(() => pageLanguage([...kept(), ...navigator.languages]));
  const choose = (next: PageLanguage): void => {
    setTag(next);
    try {
      sessionStorage.setItem(KEPT_AS, next);
    } catch {
      // A browser may refuse to keep anything; then it holds until the page is loaded again.
    }
  };
  return [tag, choose];
}

function kept(): string[] {
  try {
    return [sessionStorage.getItem(KEPT_AS) ?? []].flat();
  } catch {
    return [];
  }
}

interface SwitchProps {
  readonly onChoose: (tag: PageLanguage) => void;
}

// The other languages of this page, each by its own name.
export function LanguageSwitch({ onChoose }: SwitchProps) {
  const now = useLanguage();
  return (
    <>
      {PAGE_LANGUAGES.filter((tag) => tag !== now).map((tag) => (
        <button key={tag} type="button" lang={tag} className="language" onClick={() => onChoose(tag)}>
          {ownName(tag)}
        </button>
      ))}
    </>
  );
}
