/*
 * What the chat makes of a municipality's colour, for the preview while it is being chosen. The chat itself gets its colours from the server,
 * which derives them in the same way: hue kept, lightness moved in OKLab (https://bottosson.github.io/posts/oklab/) until text has the
 * contrast of WCAG 2.2 and a little more.
 */
export interface Look {
  fill: string;
  on: string;
  light: { paper: string; ink: string; tint: string; link: string };
  dark: { paper: string; ink: string; tint: string; link: string };
}
const surfaces = { light: { paper: '#ffffff', ink: '#10201f' }, dark: { paper: '#1a2424', ink: '#e9efed' } } as const;
const readable = 4.6;
type Triple = readonly [number, number, number];

/** @param colour such as #0b566b */
export function lookOf(colour: string): Look {
  const textOn = (fill: string) => (contrast('#ffffff', fill) >= contrast(surfaces.light.ink, fill) ? '#ffffff' : surfaces.light.ink);
  const fill = shift(colour, textOn(colour) === '#ffffff' ? -0.008 : 0.008, (candidate) => contrast(textOn(candidate), candidate) >= readable);
  const side = (mode: 'light' | 'dark') => {
    const { paper, ink } = surfaces[mode];
    const tint = mode === 'light' ? tintOf(colour, 0.955, 0.025) : tintOf(colour, 0.3, 0.04);
    const link = shift(colour, mode === 'light' ? -0.01 : 0.01, (candidate) => contrast(candidate, paper) >= readable && contrast(candidate, tint) >= readable);
    return { paper, ink, tint, link };
  };
  return { fill, on: textOn(fill), light: side('light'), dark: side('dark') };
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(hex: string): Triple {
  const channel = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toHex(rgb: Triple): string {
  const channel = (value: number): string => {
    const bounded = Math.min(1, Math.max(0, value));
    const encoded = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(channel).join('')}`;
}

function toLab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
}

function fromLab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s];
}

function tintOf(hex: string, lightness: number, mostChroma: number): string {
  const [, a, b] = toLab(linear(hex));
  const chroma = Math.hypot(a, b);
  const factor = chroma > 0 ? Math.min(chroma, mostChroma) / chroma : 0;
  return toHex(fromLab([lightness, a * factor, b * factor]));
}

function shift(hex: string, step: number, passes: (hex: string) => boolean): string {
  let [lightness, a, b] = toLab(linear(hex));
  let shifted = hex;
  for (let turn = 0; turn < 140 && !passes(shifted); turn += 1) {
    lightness = Math.min(1, Math.max(0, lightness + step));
    [a, b] = [a * 0.995, b * 0.995];
    shifted = toHex(fromLab([lightness, a, b]));
  }
  return shifted;
}
