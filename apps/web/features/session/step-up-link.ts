import type { AppRouter } from '@radrum/server/router';
import type { TRPCClientError, TRPCLink } from '@trpc/client';
import { observable, type Unsubscribable } from '@trpc/server/observable';
import { failureOf } from '../../api/failure';

/**
 * Notices in one place that the server wants a fresh sign-in before it does something: asks for it, and then does the same thing once
 * more. The caller waits meanwhile, and meets the error only if the person does not confirm.
 * @param confirm asks the person; whether they have shown who they are
 */
export const stepUpLink =
  (confirm: () => Promise<boolean>): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let isOver = false;
      let running: Unsubscribable | undefined;
      const run = (onError: (error: TRPCClientError<AppRouter>) => void) => {
        running = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: onError,
        });
      };
      const fail = (error: TRPCClientError<AppRouter>) => observer.error(error);
      run((error) => {
        if (failureOf(error).code !== 'step_up_required') return fail(error);
        void confirm().then((isConfirmed) => {
          if (isOver) return;
          if (isConfirmed) run(fail);
          else fail(error);
        });
      });
      return () => {
        isOver = true;
        running?.unsubscribe();
      };
    });
