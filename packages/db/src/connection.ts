/** Where the database is, in the words of node-postgres. */
export type Connection = { connectionString: string } | { host: string; port: number; user: string; database: string };

/** What pg needs to connect. An address that is a folder is the embedded engine's socket. */
export function connectionOf(address: string): Connection {
  return isEmbedded(address)
    ? { host: address, port: 5432, user: 'postgres', database: 'postgres' }
    : { connectionString: address };
}

/** Whether an address is the embedded engine's socket folder. */
export const isEmbedded = (address: string): boolean => address.startsWith('/');
