import type { Messages } from '../../../messages';

export type LogoProblem = keyof Messages['settings']['organisation']['logoProblems'];

/** The server looks at no larger file. */
export const logoMaxBytes = 1_000_000;

/** What can be said of a file before it is sent. */
export function problemOfFile({ size }: { size: number }): LogoProblem | undefined {
  if (size === 0) return 'empty';
  return size > logoMaxBytes ? 'too_large' : undefined;
}

/** What the server's answer (problem+json) means. */
export function problemOfAnswer(answer: unknown): LogoProblem {
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;
  switch (code) {
    case 'body_too_large':
      return 'too_large';
    case 'invalid_body':
      return 'cannot_be_drawn';
    case 'forbidden':
    case 'tenant_suspended':
    case 'unauthenticated':
      return code;
    default:
      return 'failed';
  }
}

/** A file as an address that a picture can show: the page may load nothing else. */
export const addressOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('the file cannot be read', { cause: reader.error }));
    reader.readAsDataURL(file);
  });
