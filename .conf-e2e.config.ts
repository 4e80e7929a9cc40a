import base from './playwright.config';
const { globalSetup: _g, ...rest } = base;
export default { ...rest, timeout: 90_000, workers: 1, outputDir: '/tmp/conf/test-results', expect: { timeout: 20_000 } };
