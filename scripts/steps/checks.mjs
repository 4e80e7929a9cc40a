// The checks that need no running app. Each is one command that says what is wrong and ends with another code than zero.
import { commandScript, TOOL_ENV } from './project.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} doing
 * @property {readonly (readonly string[])[]} commands arguments of Node, run one after the other until one fails
 */

/** @returns {Record<'format' | 'lint' | 'types' | 'boundaries' | 'data', Check>} */
export function listChecks() {
  return {
    format: {
      name: 'format',
      doing: 'prettier --check .',
      commands: [[commandScript('prettier', 'prettier'), '--check', '--log-level', 'warn', '.']],
    },
    lint: {
      name: 'lint',
      doing: 'eslint .',
      commands: [[commandScript('eslint', 'eslint'), '--max-warnings', '0', '.']],
    },
    types: {
      name: 'types',
      doing: 'tsc',
      commands: [
        // Writes the declarations that Next adds to a project; the compiler needs them and they are not under version control.
        [commandScript('next', 'next'), 'typegen'],
        [commandScript('typescript', 'tsc'), '--noEmit', '--project', '.'],
      ],
    },
    boundaries: {
      name: 'boundaries',
      doing: 'depcruise',
      commands: [
        [
          commandScript('dependency-cruiser', 'depcruise'),
          'app',
          'components',
          'lib',
          'scripts',
          'tests',
          '--config',
          '.dependency-cruiser.cjs',
        ],
      ],
    },
    data: {
      name: 'data check',
      doing: 'data check',
      commands: [['dist/data.mjs', 'check']],
    },
  };
}

/**
 * Runs a check.
 *
 * @param {Check} check
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
export async function runCheck({ commands }) {
  let output = '';
  for (const args of commands) {
    const finished = await run(process.execPath, args, { env: TOOL_ENV });
    output += finished.output;
    if (finished.code !== 0) return { passed: false, output };
  }
  return { passed: true, output };
}
