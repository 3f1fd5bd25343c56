'use client';
import { useEffect, useState } from 'react';
import { useLocale } from '../../../locale/locale-provider';
import type { Look } from '../shapes';

/** What the chat stands on, whatever the colour. */
const surfaces = { light: { paper: '#ffffff', ink: '#10201f' }, dark: { paper: '#1a2424', ink: '#e9efed' } };

/** The room for a logo in the chat's head, as the widget gives it: white paper, three times as wide as high at most. */
const logoHeight = 26;
const mostWide = 3;

/** How wide a picture is for its height; undefined until it has come. */
function useProportion(address: string | null): number | undefined {
  const [known, setKnown] = useState<{ address: string; proportion: number }>();
  useEffect(() => {
    if (!address) return;
    const picture = new Image();
    picture.onload = () => setKnown({ address, proportion: picture.naturalWidth / picture.naturalHeight });
    picture.src = address;
    return () => {
      picture.onload = null;
    };
  }, [address]);
  return known?.address === address ? known?.proportion : undefined;
}

/** How the chat looks in a colour and with the logo, in light and in dark. Drawn, so that it needs no inline style. */
export function LookPreview({ look, logo }: { look: Look; logo: string | null }) {
  const { organisation } = useLocale().words.settings;
  const proportion = useProportion(logo);
  const paperWidth = proportion === undefined ? 0 : Math.min(proportion, mostWide) * logoHeight;
  const titleAt = proportion === undefined ? 14 : 10 + paperWidth + 10;
  return (
    <div className="swatches">
      {(['light', 'dark'] as const).map((mode) => (
        <figure
          key={mode}
          aria-label={`${organisation.preview}: ${mode === 'light' ? organisation.lightLook : organisation.darkLook}`}
        >
          <div className="look">
            <svg viewBox="0 0 260 150" aria-hidden="true">
              <rect width="260" height="150" fill={surfaces[mode].paper} />
              <rect width="260" height="40" fill={look.fill} />
              {logo && proportion !== undefined ? (
                <>
                  <rect x="10" y="7" width={paperWidth} height={logoHeight} rx="3" fill="#ffffff" />
                  <image href={logo} x="12" y="9" width={paperWidth - 4} height={logoHeight - 4} />
                </>
              ) : null}
              <text x={titleAt} y="26" fill={look.on} fontSize="15" fontWeight="600">
                {organisation.sampleTitle}
              </text>
              <rect x="56" y="52" width="192" height="32" rx="3" fill={look[mode].tint} />
              <text x="68" y="73" fill={surfaces[mode].ink} fontSize="14">
                {organisation.sampleQuestion}
              </text>
              <text x="14" y="108" fill={surfaces[mode].ink} fontSize="14">
                {organisation.sampleAnswer}
              </text>
              <text x="14" y="132" fill={look[mode].link} fontSize="14" textDecoration="underline">
                {organisation.sampleLink}
              </text>
            </svg>
          </div>
          <figcaption className="meta mt-1">
            {mode === 'light' ? organisation.lightLook : organisation.darkLook}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
