import {
  convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme,
} from '@mantine/core';
import { theme } from './theme.ts';

type Variables = Record<string, string>;

const different = (ours: Variables, theirs: Variables): Variables =>
  Object.fromEntries(Object.entries(ours).filter(([name, value]) => theirs[name] !== value));

// The style sheet that MantineProvider would write into the page: what our theme changes of the
// variables in Mantine's own sheet. See vite.config.ts.
export function mantineVariables(): string {
  const ours = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  const theirs = defaultCssVariablesResolver(DEFAULT_THEME);
  return convertCssVariables({
    variables: different(ours.variables, theirs.variables),
    light: different(ours.light, theirs.light),
    dark: different(ours.dark, theirs.dark),
  });
}
