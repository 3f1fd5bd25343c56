'use client';
import { useState } from 'react';
import { useStepUp } from '../session/step-up-context';

type State =
  | { is: 'still' }
  | { is: 'busy'; address: string }
  | { is: 'done'; file: string }
  | { is: 'failed'; code: string };

/**
 * A file of the API's. The tenant is named in a header, so it is fetched first and handed to the browser then. Where the server wants a
 * fresh sign-in, the page asks for it and fetches once more.
 */
export function useDownload(tenant: string) {
  const [state, setState] = useState<State>({ is: 'still' });
  const confirm = useStepUp();
  const get = (address: string) => fetch(address, { headers: { 'radrum-tenant': tenant } });
  /** @param address inside the API, @param about what the file holds, for its name, @param type the end of its name */
  const download = async (address: string, about: string, type: string) => {
    setState({ is: 'busy', address });
    const file = `${tenant}-${about}-${new Date().toISOString().slice(0, 10)}.${type}`;
    try {
      let answer = await get(address);
      let code = answer.ok ? undefined : codeOf(await answer.json());
      if (code === 'step_up_required' && (await confirm())) {
        answer = await get(address);
        code = answer.ok ? undefined : codeOf(await answer.json());
      }
      if (code !== undefined) return setState({ is: 'failed', code });
      handOver(await answer.blob(), file);
      setState({ is: 'done', file });
    } catch {
      setState({ is: 'failed', code: 'unreachable' });
    }
  };
  return { state, download };
}

/** Gives the browser a file to keep. */
export function handOver(blob: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The code of a problem+json answer. */
const codeOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string'
    ? answer.code
    : 'other';
