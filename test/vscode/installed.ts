// Run by a VS Code into which the packaged extension was installed; under development is only the folder of this suite.
export { run } from './support/mocha.ts';

import './installed.test.ts';
