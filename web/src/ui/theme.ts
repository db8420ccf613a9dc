import { createTheme } from '@mantine/core';

// How the console looks: one accent colour, one neutral scale, system fonts.
export const theme = createTheme({
  primaryColor: 'harbour',
  primaryShade: { light: 8, dark: 4 },
  colors: {
    harbour: [
      '#e6f4f5', '#d3e8ea', '#a9d2d7', '#7bbbc3', '#57a8b2',
      '#3e9ba7', '#2d94a1', '#1c808d', '#0f6674', '#08525e',
    ],
  },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily:
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
  headings: {
    fontFamily:
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
  },
  respectReducedMotion: true,
  components: { Button: { defaultProps: { variant: 'filled' } } }, // Named, for console.css.
});
