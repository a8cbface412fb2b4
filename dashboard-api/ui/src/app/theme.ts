import { createTheme, type CSSVariablesResolver, type MantineColorsTuple, Menu } from '@mantine/core';

/** The tokens: every colour of the application is one of these, in its light and its dark value. */
const tokens = {
  canvas: ['#f5f6f8', '#0d1014'],
  surface: ['#ffffff', '#14181e'],
  raised: ['#ffffff', '#1a1f27'],
  sunken: ['#eceef2', '#0a0c10'],
  hover: ['#f2f4f8', '#1a1f27'],
  line: ['#e2e5eb', '#242a34'],
  'line-strong': ['#c6ccd6', '#3a4351'],
  ink: ['#151920', '#e8ebf0'],
  'ink-2': ['#464e5c', '#b4bcc9'],
  'ink-3': ['#626a79', '#8f98a8'],
  accent: ['#2b4fc7', '#8aa5ff'],
  'accent-soft': ['#e7ecfb', '#1b2545'],
  'accent-line': ['#a9b9ec', '#3d55a6'],
  good: ['#14713f', '#62cd93'],
  'good-soft': ['#dff3e7', '#12301f'],
  watch: ['#865300', '#e8b95b'],
  'watch-soft': ['#fbefd3', '#33270e'],
  act: ['#b3261c', '#ff968a'],
  'act-soft': ['#fce6e3', '#3d1a17'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

const accent: MantineColorsTuple = [
  '#eef2fd',
  '#dbe3fa',
  '#b7c6f4',
  '#8fa6ee',
  '#6b89e8',
  '#5173e3',
  '#3d60d9',
  '#2b4fc7',
  '#2443a8',
  '#1d3687',
];

const dark: MantineColorsTuple = [
  '#e8ebf0',
  '#b4bcc9',
  '#8f98a8',
  '#667082',
  '#3a4351',
  '#242a34',
  '#1a1f27',
  '#14181e',
  '#0d1014',
  '#0a0c10',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, dark },
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  headings: { fontFamily: '"Inter Variable", system-ui, sans-serif', fontWeight: '640' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.375rem' },
  defaultRadius: 'md',
  radius: { sm: '5px', md: '7px', lg: '12px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // In its place in the page, so that it belongs to a landmark; and the first item has the focus, not a
    // placeholder that a menu may not contain.
    Menu: Menu.extend({
      defaultProps: { withinPortal: false, floatingStrategy: 'fixed', withInitialFocusPlaceholder: false },
    }),
  },
});

const pick = (index: 0 | 1) =>
  Object.fromEntries(Object.entries(tokens).map(([name, values]) => [`--rb-${name}`, values[index]]));

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...pick(0),
    '--mantine-color-body': tokens.surface[0],
    '--mantine-color-text': tokens.ink[0],
    '--mantine-color-dimmed': tokens['ink-3'][0],
    '--mantine-color-default-border': tokens.line[0],
  },
  dark: {
    ...pick(1),
    '--mantine-color-body': tokens.surface[1],
    '--mantine-color-text': tokens.ink[1],
    '--mantine-color-dimmed': tokens['ink-3'][1],
    '--mantine-color-default-border': tokens.line[1],
  },
});
