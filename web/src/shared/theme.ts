import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one colour of the house: deep pine, and mint on dark ground. */
const pine: MantineColorsTuple = [
  '#eafaf4',
  '#d3f1e6',
  '#a5e3cc',
  '#72d3af',
  '#45c495',
  '#25a97b',
  '#168a64',
  '#0f6f52',
  '#0d5c4a',
  '#07382d',
];
/** Neutrals with a trace of green, so that surfaces belong to the accent. */
const dark: MantineColorsTuple = [
  '#e6eae8',
  '#c3cac7',
  '#9aa4a0',
  '#78837f',
  '#4c5753',
  '#2c3532',
  '#202825',
  '#171d1b',
  '#101513',
  '#0a0e0c',
];
const gray: MantineColorsTuple = [
  '#f8f9f7',
  '#f0f2ef',
  '#e6e9e5',
  '#d6dbd6',
  '#b9c0bb',
  '#939c97',
  '#6b7570',
  '#4a534f',
  '#2f3633',
  '#191e1c',
];
/** A red that can be read as text on every ground of ours: shade 7 on light, 3 and 4 on dark. */
const red: MantineColorsTuple = [
  '#fdf1ef',
  '#fbe0dc',
  '#f6bfb8',
  '#f2877b',
  '#e87a6c',
  '#d4503f',
  '#c24234',
  '#b3372b',
  '#972d23',
  '#7a231b',
];

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: 7,
  colors: { pine, dark, gray, red },
  fontFamily: "Inter, system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
  headings: { fontFamily: "Inter, system-ui, -apple-system, 'Segoe UI', sans-serif", fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  black: '#191e1c',
  components: {
    Table: { defaultProps: { verticalSpacing: 10, horizontalSpacing: 12 } },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 200, multiline: true, maw: 320, events: { hover: true, focus: true, touch: true } },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Modal: {
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { backgroundOpacity: 0.4, blur: 2 },
        // The head of a dialog is not a second banner of the page.
        attributes: { header: { role: 'none' } },
      },
      styles: { title: { fontWeight: 600 } },
    },
  },
});

/** Names for what the stylesheets need beyond Mantine's own variables. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--cg-ground': '#fafbf9',
    '--cg-surface': '#ffffff',
    '--cg-line': '#e4e8e4',
    '--cg-muted': '#5f6a65',
    '--cg-accent': '#0f6f52',
    '--cg-accent-soft': '#cfe9de',
    '--cg-good': '#0f6f52',
    '--cg-bad': '#b3372b',
    '--cg-warn': '#8a5a00',
    '--cg-warn-ground': '#fff7e3',
    '--cg-series-1': '#0f6f52',
    '--cg-series-2': '#2457a6',
    '--cg-series-3': '#b4641a',
    '--cg-series-4': '#7a3e9d',
    '--cg-series-5': '#a3314f',
    '--cg-series-6': '#4f6b17',
    '--mantine-color-body': '#fafbf9',
    '--mantine-color-dimmed': '#5f6a65',
    '--mantine-color-error': '#b3372b',
  },
  dark: {
    '--cg-ground': '#101513',
    '--cg-surface': '#161c1a',
    '--cg-line': '#26302c',
    '--cg-muted': '#98a39e',
    '--cg-accent': '#45c495',
    '--cg-accent-soft': '#1d4a3b',
    '--cg-good': '#5fd3a8',
    '--cg-bad': '#f2877b',
    '--cg-warn': '#f0c565',
    '--cg-warn-ground': '#2b2412',
    '--cg-series-1': '#45c495',
    '--cg-series-2': '#7fb0f2',
    '--cg-series-3': '#f0a866',
    '--cg-series-4': '#c99be8',
    '--cg-series-5': '#f08ba3',
    '--cg-series-6': '#b5cf72',
    '--mantine-color-body': '#101513',
    '--mantine-color-dimmed': '#98a39e',
    '--mantine-color-error': '#f2877b',
  },
});
