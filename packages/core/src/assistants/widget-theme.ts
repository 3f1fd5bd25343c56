/*
 * Derives the widget's colours from one colour of the municipality, so that text stays readable whatever it picks: hue kept, lightness moved
 * in OKLab until the contrast is reached. Contrast: WCAG 2.2, "relative luminance". OKLab: https://bottosson.github.io/posts/oklab/
 */
const paper = { light: '#ffffff', dark: '#1a2424' };
const ink = { light: '#10201f', dark: '#e9efed' };
/** WCAG asks for 4.5 : 1; a little more, so that rounding does no harm. */
const readable = 4.6;

type Triple = readonly [number, number, number];
export interface WidgetTheme {
  /** Header and buttons, and the text on them. */
  fill: string;
  on: string;
  light: { tint: string; link: string };
  dark: { tint: string; link: string };
}

/** One colour in; header and button fill, the text on it, links and the question's tint out. */
export function deriveTheme(colour: string): WidgetTheme {
  const best = (fill: string): string =>
    contrast('#ffffff', fill) >= contrast(ink.light, fill) ? '#ffffff' : ink.light;
  const fill = shift(
    colour,
    best(colour) === '#ffffff' ? -0.008 : 0.008,
    (candidate) => contrast(best(candidate), candidate) >= readable,
  );
  const side = (mode: 'light' | 'dark', step: number) => {
    const tint = mode === 'light' ? tintOf(colour, 0.955, 0.025) : tintOf(colour, 0.3, 0.04);
    const link = shift(
      colour,
      step,
      (candidate) => contrast(candidate, paper[mode]) >= readable && contrast(candidate, tint) >= readable,
    );
    return { tint, link };
  };
  return { fill, on: best(fill), light: side('light', -0.01), dark: side('dark', 0.01) };
}

/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lower, higher] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return ((higher ?? 0) + 0.05) / ((lower ?? 0) + 0.05);
}

function linear(hex: string): Triple {
  const channel = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function hexOf(rgb: Triple): string {
  const channel = (value: number): string => {
    const bounded = Math.min(1, Math.max(0, value));
    const encoded = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(channel).join('')}`;
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The colour's hue at a fixed lightness with little chroma: a tint that is fresh for dark and pale colours alike. */
function tintOf(hex: string, lightness: number, mostChroma: number): string {
  const [, a, b] = toLab(linear(hex));
  const chroma = Math.hypot(a, b);
  const factor = chroma > 0 ? Math.min(chroma, mostChroma) / chroma : 0;
  return hexOf(fromLab([lightness, a * factor, b * factor]));
}

/** Moves the lightness in small steps, hue kept and chroma eased, until the colour passes. */
function shift(hex: string, step: number, passes: (hex: string) => boolean): string {
  let [lightness, a, b] = toLab(linear(hex));
  let shifted = hex;
  for (let turn = 0; turn < 140 && !passes(shifted); turn++) {
    lightness = Math.min(1, Math.max(0, lightness + step));
    [a, b] = [a * 0.995, b * 0.995];
    shifted = hexOf(fromLab([lightness, a, b]));
  }
  return shifted;
}
