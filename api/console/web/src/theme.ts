import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const grove: MantineColorsTuple = ['#e7f7f3', '#cfece4', '#9ed9c9', '#69c5ac', '#3fb394', '#249f80', '#12876b', '#0b6e5f', '#085649', '#043d33'];

// Mantine's own red is too bright for white text on it.
const red: MantineColorsTuple = ['#fdecea', '#fad5d1', '#f3aba4', '#ec8077', '#e65c50', '#d9402f', '#c73526', '#b42318', '#931c13', '#74150e'];

export const theme = createTheme({
  colors: { grove, red },
  primaryColor: 'grove',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "JetBrains Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.375rem', lineHeight: '1.3' }, h2: { fontSize: '1rem', lineHeight: '1.4' }, h3: { fontSize: '0.875rem', lineHeight: '1.4' } } },
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250, events: { hover: true, focus: true, touch: true } } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    // The head of a dialog is an HTML header; a page has one banner, and that is the console's own.
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    // A menu stands where its button stands, so that it is within a landmark, and holds nothing but its entries.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
  },
});

// Own variables carry the colours of what is Ramet's own, the timeline above all. Grey text is darker than Mantine's so that
// it has a contrast of 4.5 on every surface that it stands on.
export const resolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f8f8',
    '--mantine-color-dimmed': '#56616b',
    '--mantine-color-placeholder': '#66707a',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#0b6e5f',
    '--r-surface': '#ffffff',
    '--r-line': '#dde3e5',
    '--r-line-strong': '#b9c3c7',
    '--r-ink': '#1c2529',
    '--r-soft': '#56616b',
    '--r-range': '#bfe3d8',
    '--r-range-edge': '#0b6e5f',
    '--r-prepared': '#0b6e5f',
    '--r-raw': '#6b5bb5',
    '--r-bookmark': '#a84300',
    '--r-clone': '#1b62a8',
    '--r-clone-old': '#8fa9c0',
    '--r-danger': '#b42318',
    '--r-select': '#fff3c4',
    '--r-code': '#eef2f2',
  },
  dark: {
    '--mantine-color-body': '#14191b',
    '--mantine-color-dimmed': '#a3afb5',
    '--mantine-color-placeholder': '#98a4aa',
    '--mantine-color-error': '#ff8f86',
    '--mantine-color-anchor': '#69c5ac',
    '--r-surface': '#1b2225',
    '--r-line': '#2d373b',
    '--r-line-strong': '#4a575c',
    '--r-ink': '#e6ecee',
    '--r-soft': '#a3afb5',
    '--r-range': '#1f4d42',
    '--r-range-edge': '#69c5ac',
    '--r-prepared': '#4fc7a5',
    '--r-raw': '#a99bf0',
    '--r-bookmark': '#ffab6b',
    '--r-clone': '#74b4f0',
    '--r-clone-old': '#4d6478',
    '--r-danger': '#ff8f86',
    '--r-select': '#4a4322',
    '--r-code': '#232c30',
  },
});
