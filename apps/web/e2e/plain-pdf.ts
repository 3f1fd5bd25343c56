/** A PDF of pages with lines of text, written by hand: a page without lines has a drawing and no text, as a scanned one. */
export function plainPdf(pages: readonly (readonly string[])[]): Buffer {
  const text = (line: string) => line.replaceAll('–', '\\226').replaceAll(/[()\\](?!226)/g, '\\$&');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${5 + 2 * page} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, page) => {
      const drawn =
        lines.length === 0
          ? '0 0 m 500 500 l S'
          : `BT /F1 11 Tf 14 TL 60 780 Td ${lines.map((line) => `(${text(line)}) Tj T*`).join(' ')} ET`;
      return [
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${4 + 2 * page} 0 R >>`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(`${file}${table}${end}`, 'latin1');
}
