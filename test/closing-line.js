/**
 * The last line of `npm test`: `N passed, N failed`, with `, N skipped` behind it where there are skips.
 *
 * A test file that cannot run at all counts as one failure: its tests are missing, and a missing test must not look
 * like a passed one. Under `CI=true` a skipped test counts as a failure too, and is named, so that nothing is skipped
 * silently there. It is written when the process ends, because jest's own summary comes after every other reporter.
 */
export default class ClosingLine {
  #mustNotSkip = process.env.CI === 'true';
  #skipped = 0;

  onRunComplete(_contexts, results) {
    this.#skipped = results.numPendingTests + results.numTodoTests;
    const asFailure = this.#mustNotSkip ? this.#skipped : 0;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + asFailure;
    const tail = this.#skipped > asFailure ? `, ${this.#skipped} skipped` : '';
    const names = this.#skipped > 0 ? namesOfSkipped(results) : '';
    process.once('exit', () =>
      process.stdout.write(`${names}${results.numPassedTests} passed, ${failed} failed${tail}\n`),
    );
  }

  /** jest asks every reporter after the run; an error here makes its exit code 1. */
  getLastError() {
    if (!this.#mustNotSkip || this.#skipped === 0) return undefined;
    return new Error(`${this.#skipped} tests were skipped although CI=true`);
  }
}

function namesOfSkipped(results) {
  const tests = results.testResults.flatMap((file) => file.testResults);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return skipped.map(({ fullName }) => `skipped: ${fullName}\n`).join('');
}
