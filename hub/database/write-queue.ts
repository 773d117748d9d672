/**
 * Lets one write happen at a time, in the order asked, so that the order of arrival, `stored` and the order of commits
 * are one. One hub writes to a database.
 */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` after all that was asked before, whether that went well or not. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work, work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Resolves when all that was asked is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
