// A run of checks and tests that goes on after a failure, so that one run shows all of them.
import { runCheck } from './checks.mjs';
import { printFailure, StepError } from './report.mjs';
import { runTests } from './test-kinds.mjs';

/** Collects what passed and failed. A check counts as one. */
export class Suite {
  /** @param {import('./report.mjs').Report} report */
  constructor(report) {
    this.report = report;
    this.passed = 0;
    this.failed = 0;
  }

  /**
   * Runs a step that later ones need; counts only where it fails.
   *
   * @param {() => Promise<void>} work
   * @returns {Promise<boolean>} whether it worked
   */
  async prepare(work) {
    try {
      await work();
      return true;
    } catch (error) {
      this.failed += 1;
      printFailure(error);
      return false;
    }
  }

  /**
   * @param {string} name
   * @param {string} doing
   * @param {import('./report.mjs').StepWork} work
   */
  async #step(name, doing, work) {
    await this.prepare(() => this.report.step(name, doing, work));
  }

  /** @param {import('./checks.mjs').Check} check */
  async check(check) {
    await this.#step(check.name, check.doing, async () => {
      const { passed, output } = await runCheck(check);
      if (!passed) throw new StepError(`${check.name}: see above`, output);
      this.passed += 1;
      return check.doing;
    });
  }

  /** @param {Parameters<typeof runTests>[0]} kind */
  async test(kind) {
    await this.#step(kind, `${kind} tests`, async (say) => {
      const { passed, failed, complaint, output } = await runTests(kind, say);
      this.passed += passed;
      if (complaint !== null) throw new StepError(`${kind}: ${complaint}`, output);
      if (failed > 0) {
        // The step itself counts as one failure when it throws; each further failed test counts here.
        this.failed += failed - 1;
        throw new StepError(`${kind}: ${failed} failed, ${passed} passed`, output);
      }
      return `${passed} tests`;
    });
  }

  /**
   * Counts a kind of tests that cannot run, because something it needs failed.
   *
   * @param {string} kind
   * @param {string} why
   */
  skip(kind, why) {
    this.failed += 1;
    this.report.line(`  ${kind.padEnd(12)}not run: ${why}`);
  }

  /** @returns {number} the exit code, after the closing line */
  finish() {
    this.report.line('');
    this.report.line(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 ? 0 : 1;
  }
}
