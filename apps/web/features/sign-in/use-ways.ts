'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';

/**
 * How one can sign in with an address. Asked from the browser always: the server counts the attempts of each visitor, and to it the
 * console's own server would be one visitor for everybody.
 */
export const useWays = (email: string | undefined) =>
  useQuery(
    useTRPC().signIn.ways.queryOptions(
      { email: email ?? '' },
      { enabled: email !== undefined, staleTime: 10 * 60_000, retry: false },
    ),
  );
