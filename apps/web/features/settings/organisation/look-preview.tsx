import { useLocale } from '../../../locale/locale-provider';
import type { Look } from '../shapes';

/** What the chat stands on, whatever the colour. */
const surfaces = { light: { paper: '#ffffff', ink: '#10201f' }, dark: { paper: '#1a2424', ink: '#e9efed' } };

/** How the chat looks in a colour, in light and in dark. Drawn, so that it needs no inline style. */
export function LookPreview({ look }: { look: Look }) {
  const { organisation } = useLocale().words.settings;
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
              <text x="14" y="26" fill={look.on} fontSize="15" fontWeight="600">
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
