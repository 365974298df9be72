// Run by itself, in a Node that has done nothing yet: how long the built extension takes to be loaded and to activate,
// in milliseconds. VS Code is stood in for by an object that answers everything and does nothing, so that what is
// measured is ours alone.
const Module = require('node:module');
const { join } = require('node:path');

const root = join(__dirname, '..');
const vscode = anything('vscode');
const { _load: load } = Module;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));

const extension = { packageJSON: require(join(root, 'package.json')) };
const context = {
  subscriptions: [],
  asAbsolutePath: (/** @type {string} */ path) => join(root, path),
  extension,
  extensionUri: anything('extensionUri'),
  workspaceState: anything('workspaceState'),
};

const begun = performance.now();
const { activate } = require(join(root, 'dist/client.js'));
const loaded = performance.now();
activate(context);
const activated = performance.now();
process.stdout.write(JSON.stringify({ loading: loaded - begun, activating: activated - loaded }));
// The server that it is about to start is measured elsewhere.
process.exit();

/** A function, class and object whose every member is another such. */
function anything(/** @type {string} */ name) {
  /** @type {Record<PropertyKey, unknown>} */
  const members = {
    [Symbol.toPrimitive]: () => name,
    [Symbol.iterator]: () => [].values(),
    // biome-ignore lint/suspicious/noThenProperty: it is no promise, which await must see
    then: undefined,
  };
  const made = (/** @type {Function} */ of) => {
    const known = Object.create(of.prototype, Object.getOwnPropertyDescriptors(members));
    return new Proxy(known, { get: member });
  };
  const member = (/** @type {any} */ target, /** @type {PropertyKey} */ key) => {
    if (!(key in target)) target[key] = anything(`${name}.${String(key)}`);
    return target[key];
  };
  class Thing {}
  const thing = new Proxy(class {}, {
    get: (target, key) => (key === 'prototype' ? target.prototype : member(members, key)),
    set: (_, key, value) => Reflect.set(members, key, value),
    // What a bundle copies a module's names to looks up what it has not copied here.
    getPrototypeOf: () => thing,
    apply: () => anything(`${name}()`),
    construct: (_target, _args, newTarget) => made(newTarget ?? Thing),
  });
  return thing;
}
