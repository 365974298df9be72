// Run in the Node extension host, in a folder on disk that is trusted.
export { run } from './support/mocha.ts';

import './trusted.test.ts';
import './suite.ts';
