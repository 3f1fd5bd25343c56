/** An error that the API answers with: Stripe's body and status. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: { type: string; code?: string; message: string; param?: string; decline_code?: string };

  constructor(status: number, body: Omit<Refusal['body'], 'type'> & { type?: string }) {
    super(body.message);
    this.status = status;
    this.body = { type: 'invalid_request_error', ...body };
  }
}

export function refuse(message: string, detail: { code?: string; param?: string } = {}): never {
  throw new Refusal(400, { message, ...detail });
}

/** What the path names is not there: 404. What a parameter names is not there: 400. */
export function missing(kind: string, id: string, param?: string): never {
  throw new Refusal(param === undefined ? 404 : 400, {
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param: param ?? 'id',
  });
}
