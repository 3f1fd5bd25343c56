import { cookies } from 'next/headers';
import { cache } from 'react';
import { serverFor } from './server-client';

/** For a call that takes long: those that are asked together with others wait for the slowest, and the page's frame with them. */
export const alone = { context: { isAlone: true } };

/** Calls to the server in the name of whoever asks for the page: their cookie goes with them. */
export const callServer = cache(async () => serverFor((await cookies()).toString()));
