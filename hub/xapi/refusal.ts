/** A request that is answered with an error; the message is for the client's developer. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.headers = headers;
  }
}

/** 400, the commonest. */
export function badRequest(message: string): Refusal {
  return new Refusal(400, message);
}
