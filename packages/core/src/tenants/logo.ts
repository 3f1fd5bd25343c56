import sharp from 'sharp';
import { record } from '../audit/index.ts';
import { RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';

/** The largest file that is looked at, in bytes. */
export const logoMaxBytes = 1_000_000;
/** The most pixels that are decoded: a picture of 4,000 by 4,000. */
const mostPixels = 16_000_000;
/** The drawn picture fits into a square of this side, in pixels. */
const side = 512;
const formats: ReadonlySet<string> = new Set(['png', 'jpeg', 'webp', 'svg', 'gif']);
const id = 'logo';

const notAPicture = (why: string): RadrumError =>
  new RadrumError('invalid_body', why, { problems: [{ path: 'logo', message: why }] });

/**
 * Draws a picture anew as a PNG: scripts, other formats hidden in the file, metadata and sheer size stay behind.
 * @throws RadrumError `invalid_body` for what is no picture, or one that is too large
 */
export async function drawLogo(bytes: Uint8Array): Promise<Buffer> {
  if (bytes.byteLength > logoMaxBytes)
    throw notAPicture('The file is larger than 1 MB. Make it smaller and try again.');
  if (bytes.byteLength === 0) throw notAPicture('The file is empty.');
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  const { format } = await picture.metadata().catch(() => ({ format: undefined }));
  if (!format || !formats.has(format)) throw notAPicture('Give a picture: PNG, SVG, JPEG, WebP or GIF.');
  return picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: format !== 'svg' })
    .png()
    .timeout({ seconds: 5 })
    .toBuffer()
    .catch(() => {
      throw notAPicture('This picture cannot be drawn: it is broken, or larger than 4,000 by 4,000 pixels.');
    });
}

/** @throws RadrumError `invalid_body` */
export async function setLogo(scope: Scope, file: Uint8Array): Promise<void> {
  authorise(scope, 'tenant:write');
  const bytes = new Uint8Array(await drawLogo(file));
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.tenantLogo.upsert({
      where: { tenantId_id: { tenantId, id } },
      create: { tenantId, id, mediaType: 'image/png', bytes },
      update: { bytes, createdAt: new Date() },
    });
    await record(tx, scope, 'tenant.changed', tenantId, { fields: ['logo'] });
  });
}

export async function removeLogo(scope: Scope): Promise<void> {
  authorise(scope, 'tenant:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.tenantLogo.deleteMany({ where: { tenantId } });
    await record(tx, scope, 'tenant.changed', tenantId, { fields: ['logo'] });
  });
}

/** The tenant's logo as PNG; null where there is none. */
export async function readLogo(scope: Scope): Promise<Uint8Array<ArrayBuffer> | null> {
  authorise(scope, 'tenant:read');
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.tenantLogo.findUnique({ where: { tenantId_id: { tenantId, id } } }),
  );
  return row && new Uint8Array(row.bytes);
}
