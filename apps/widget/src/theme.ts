/** Colours as the server derives them, or as a page gives them to the launcher. */
export interface Theme {
  fill: string;
  on: string;
  light?: { tint: string; link: string };
  dark?: { tint: string; link: string };
}

const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** A style rule for the theme; empty when a value is no colour. Rules of the page for `radrum-assistant` count more. */
export function themeRule({ fill, on, light, dark }: Theme): string {
  if (![fill, on, ...Object.values({ ...light }), ...Object.values({ ...dark })].every(isColour)) return '';
  const sides = light && dark;
  return (
    `:host{--rw-fill:${fill};--rw-on:${on}${sides ? `;--rw-link:${light.link};--rw-tint:${light.tint}` : ''}}` +
    (sides
      ? `@supports(color:light-dark(red,red)){:host{--rw-link:light-dark(${light.link},${dark.link});--rw-tint:light-dark(${light.tint},${dark.tint})}}`
      : '')
  );
}

/** The theme of a launcher that knows its colour only: white or ink on it, whichever reads better (WCAG's relative luminance). */
export function themeOf(fill: string): Theme {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(fill.slice(place, place + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  // ink has a luminance of .013: both contrasts are equal at sqrt(1.05 * .063) - .05
  return { fill, on: 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.207 ? '#10201f' : '#ffffff' };
}
