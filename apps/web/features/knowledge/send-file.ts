/** What is wrong with a file: one of the server's known reasons, and what it is about. */
interface Problem {
  code: string;
  about: string;
}

/** What a call with a file answered: its JSON, or the code of why not, with the first thing that is wrong. */
export type Sent = { is: 'done'; answer: unknown } | { is: 'failed'; code: string; problem: Problem | null };

export interface Sending {
  done: Promise<Sent>;
  stop: () => void;
}

const property = (value: unknown, name: string): string | null => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return typeof found === 'string' ? found : null;
};

function problemIn(answer: unknown): Problem | null {
  const problems: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'problems') : null;
  const first: unknown = Array.isArray(problems) ? problems[0] : null;
  const code = property(first, 'code');
  return code === null ? null : { code, about: property(first, 'about') ?? '' };
}

/**
 * Sends a file to the API with the session of the page. `fetch` does not tell how much has left, so that this is an older way.
 * @param address inside the API
 * @param onShare told of 0 to 1
 */
export function sendFile(
  tenant: string,
  address: string,
  file: File,
  fields: Record<string, string>,
  onShare: (share: number) => void = () => {},
): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<Sent>((resolve) => {
    const fail = (code: string) => resolve({ is: 'failed', code, problem: null });
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onerror = () => fail('unreachable');
    request.onabort = () => fail('stopped');
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status < 300) resolve({ is: 'done', answer });
      else resolve({ is: 'failed', code: property(answer, 'code') ?? 'other', problem: problemIn(answer) });
    };
  });
  const body = new FormData();
  body.set('file', file);
  for (const [name, value] of Object.entries(fields)) if (value) body.set(name, value);
  request.open('POST', `/api/v1${address}`);
  request.setRequestHeader('radrum-tenant', tenant);
  request.send(body);
  return { done, stop: () => request.abort() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
