// The frame of every script: the right Node, the project's folder, signals, and a message instead of a stack where it fails.
import { describeWrongNode } from './node-version.mjs';
import { readJson, ROOT } from './project.mjs';
import { printFailure, Report, StepError } from './report.mjs';
import { forwardSignals } from './run.mjs';

/**
 * Runs a script and ends the process with its exit code.
 *
 * @param {(report: Report) => Promise<number>} work returns the exit code
 */
export function runScript(work) {
  process.chdir(ROOT);
  forwardSignals();
  /** @type {{ engines: { node: string } }} */
  const { engines } = readJson('package.json');
  const wrongNode = describeWrongNode(process.version, engines.node);
  const result = wrongNode === null ? work(new Report()) : Promise.reject(new StepError(wrongNode));
  result.then(
    (code) => process.exit(code),
    (error) => {
      printFailure(error);
      process.exit(1);
    },
  );
}
