/** A file that is saved and never shown in the page, whatever stands in it. */
export function attachment({
  name,
  mediaType,
  bytes,
}: {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}): Response {
  // RFC 6266: the plain name for old readers, the whole one for the others
  const plain = name.replaceAll(/[^\w .()-]/g, '_');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    },
  });
}
