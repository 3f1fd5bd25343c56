'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';

/** What the chat stands on, whatever the colour. */
const surfaces = { light: { paper: '#ffffff', ink: '#10201f' }, dark: { paper: '#1a2424', ink: '#e9efed' } };

/** How the chat would look in a colour, in light and in dark. Drawn, so that it needs no inline style. */
export function LookPreview({ tenant, accent }: { tenant: string; accent: string }) {
  const { settings } = useLocale().words;
  const { data: look } = useQuery(
    useTRPC().tenant.look.queryOptions({ tenant, accent }, { placeholderData: keepPreviousData }),
  );
  if (!look) return null;
  return (
    <div>
      <p className="meta mb-3">
        {look.fill === accent.toLowerCase() ? settings.exact : settings.adjusted(accent, look.fill)}
      </p>
      <div className="swatches">
        {(['light', 'dark'] as const).map((mode) => (
          <figure
            key={mode}
            aria-label={`${settings.preview}: ${mode === 'light' ? settings.lightLook : settings.darkLook}`}
          >
            <div className="look">
              <svg viewBox="0 0 260 150" aria-hidden="true">
                <rect width="260" height="150" fill={surfaces[mode].paper} />
                <rect width="260" height="40" fill={look.fill} />
                <text x="14" y="26" fill={look.on} fontSize="15" fontWeight="600">
                  {settings.tabs.municipality}
                </text>
                <rect x="70" y="52" width="176" height="32" rx="3" fill={look[mode].tint} />
                <text x="82" y="73" fill={surfaces[mode].ink} fontSize="14">
                  {settings.sampleQuestion}
                </text>
                <text x="14" y="108" fill={surfaces[mode].ink} fontSize="14">
                  {settings.sampleAnswer}
                </text>
                <text x="14" y="132" fill={look[mode].link} fontSize="14" textDecoration="underline">
                  {settings.sampleLink}
                </text>
              </svg>
            </div>
            <figcaption className="meta mt-1">{mode === 'light' ? settings.lightLook : settings.darkLook}</figcaption>
          </figure>
        ))}
      </div>
    </div>
  );
}
