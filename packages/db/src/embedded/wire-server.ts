import { createServer, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';

/*
 * PGlite has one session. Clients of PostgreSQL's protocol share it in turns: a client has the session to itself from the
 * first message of a batch to the message that ends it (unnamed statements and portals belong to the session), and on to
 * the end of its transaction. Whoever interleaves clients any finer hands one client's rows to another.
 * Message formats: https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
const sslRequest = 80877103;
const gssRequest = 80877104;
const cancelRequest = 80877102;
const flush = 0x48; // 'H': answer now, the batch goes on
const terminate = 0x58; // 'X'
const sync = new Uint8Array([0x53, 0, 0, 0, 4]);
const endsBatch: ReadonlySet<number> = new Set(['Q', 'S', 'F', 'c', 'f', 'H'].map((letter) => letter.charCodeAt(0)));
/** PostgreSQL itself refuses messages above 1 GiB; nothing of ours is above a few megabytes. */
const largestMessage = 256 * 1024 * 1024;

/** Serves one PGlite to many PostgreSQL clients, one batch or transaction at a time, in the order in which they asked. */
export class WireServer {
  readonly #engine: PGlite;
  readonly #server = createServer((socket) => this.#clients.add(new Client(socket, this)));
  readonly #clients = new Set<Client>();
  readonly #waiting: Client[] = [];
  readonly #idleInTransactionMs: number;
  #owner: Client | undefined;

  /** @param idleInTransactionMs a client that holds the session longer without a word is disconnected */
  constructor(engine: PGlite, idleInTransactionMs = 30_000) {
    this.#engine = engine;
    this.#idleInTransactionMs = idleInTransactionMs;
  }

  /** Listens on a Unix socket. */
  listen(path: string): Promise<void> {
    return new Promise((resolve, reject) => this.#server.once('error', reject).listen(path, () => resolve()));
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** A client has a whole batch: it runs now when the session is free or already the client's own. */
  want(client: Client): void {
    if (client.isRunning) return;
    if (this.#owner === client) void this.#run(client);
    else if (!this.#owner) {
      this.#owner = client;
      void this.#run(client);
    } else if (!this.#waiting.includes(client)) this.#waiting.push(client);
  }

  async #run(client: Client): Promise<void> {
    client.isRunning = true;
    clearTimeout(client.idleTimer);
    try {
      for (let batch = client.next(); batch; batch = client.next()) {
        client.isMidBatch = batch.at(-1)?.[0] === flush;
        for (const message of batch) await this.#execute(message, client.socket);
        if (!this.#engine.isInTransaction() && !client.isMidBatch) break; // fair: one batch, then the next client
      }
    } catch (error) {
      client.socket.destroy(error instanceof Error ? error : new Error(String(error)));
    } finally {
      client.isRunning = false;
    }
    if (client.socket.destroyed) return this.leave(client);
    if (this.#engine.isInTransaction() || client.isMidBatch)
      client.idleTimer = setTimeout(() => client.socket.destroy(), this.#idleInTransactionMs);
    else this.#handOver(client);
  }

  async #execute(message: Uint8Array, socket: Socket): Promise<void> {
    const onRawData = (data: Uint8Array) => {
      if (socket.writable) socket.write(Buffer.from(data)); // a copy: the engine reuses its memory
    };
    await this.#engine.runExclusive(() => this.#engine.execProtocolRawStream(message, { onRawData }));
  }

  #handOver(client: Client): void {
    if (client.hasBatch) this.#waiting.push(client);
    this.#owner = this.#waiting.shift();
    if (this.#owner) void this.#run(this.#owner);
  }

  /** A client is gone: what it left open is ended and rolled back before anyone else gets the session. */
  async leave(client: Client): Promise<void> {
    clearTimeout(client.idleTimer);
    if (client.isRunning) return; // #run comes back here
    this.#clients.delete(client);
    const place = this.#waiting.indexOf(client);
    if (place >= 0) this.#waiting.splice(place, 1);
    if (this.#owner !== client) return;
    client.isRunning = true;
    if (client.isMidBatch) await this.#engine.execProtocolRaw(sync).catch(() => {});
    if (this.#engine.isInTransaction()) await this.#engine.exec('rollback').catch(() => {});
    client.discard();
    this.#handOver(client);
  }
}

/** One connection: cuts the byte stream into messages and messages into batches. */
class Client {
  readonly socket: Socket;
  isRunning = false;
  isMidBatch = false;
  idleTimer: NodeJS.Timeout | undefined;
  readonly #server: WireServer;
  readonly #batches: Uint8Array[][] = [];
  #batch: Uint8Array[] = [];
  #buffer: Buffer = Buffer.alloc(0);
  #hasStarted = false;

  constructor(socket: Socket, server: WireServer) {
    this.socket = socket;
    this.#server = server;
    socket.on('data', (data: Buffer) => this.#take(data));
    socket.on('error', () => {}); // 'close' follows
    socket.on('close', () => void server.leave(this));
  }

  get hasBatch(): boolean {
    return this.#batches.length > 0;
  }

  next(): Uint8Array[] | undefined {
    return this.#batches.shift();
  }

  discard(): void {
    this.#batches.length = 0;
  }

  #take(data: Buffer): void {
    this.#buffer = this.#buffer.length > 0 ? Buffer.concat([this.#buffer, data]) : data;
    for (;;) {
      const header = this.#hasStarted ? 1 : 0;
      if (this.#buffer.length < header + 4) return;
      const length = header + this.#buffer.readInt32BE(header);
      if (length < header + 4 || length > largestMessage) return void this.socket.destroy();
      if (this.#buffer.length < length) return;
      const message = new Uint8Array(this.#buffer.subarray(0, length));
      this.#buffer = this.#buffer.subarray(length);
      if (!this.#hasStarted) this.#start(message);
      else if (message[0] === terminate) return void this.socket.end();
      else this.#add(message);
    }
  }

  #start(message: Uint8Array): void {
    const code = message.length >= 8 ? Buffer.from(message).readInt32BE(4) : 0;
    if (code === sslRequest || code === gssRequest) return void this.socket.write('N');
    if (code === cancelRequest) return void this.socket.end();
    this.#hasStarted = true;
    this.#batches.push([message]);
    this.#server.want(this);
  }

  #add(message: Uint8Array): void {
    this.#batch.push(message);
    if (!endsBatch.has(message[0] ?? 0)) return;
    this.#batches.push(this.#batch);
    this.#batch = [];
    this.#server.want(this);
  }
}
