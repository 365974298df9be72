/**
 * The licences of every package that went into the bundles; they ask to be passed on with the code.
 *
 * @param {import('./shipped.mjs').Package[]} packages
 * @returns {string}
 */
export function thirdPartyNotices(packages) {
  const notices = packages.map(({ name, version, terms }) => [`${name} ${version}`, terms]);
  return notices.map(([title = '', terms]) => `${title}\n${'-'.repeat(title.length)}\n${terms}\n`).join('\n');
}
