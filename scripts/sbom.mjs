/**
 * The bill of materials of what ships, as CycloneDX 1.6 JSON (https://cyclonedx.org/docs/1.6/json/). It names no time and no
 * random serial number, so that the package comes out the same every time.
 *
 * @param {{ name: string, version: string, license: string }} product
 * @param {import('./shipped.mjs').Package[]} packages
 * @returns {string}
 */
export function billOfMaterials(product, packages) {
  const component = (/** @type {{ name: string, version: string, license: string }} */ { name, version, license }) => ({
    name,
    version,
    'bom-ref': purl(name, version),
    purl: purl(name, version),
    licenses: [{ expression: license }],
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', ...component(product) } },
    components: packages.map((each) => ({ type: 'library', ...component(each) })),
    dependencies: [
      {
        ref: purl(product.name, product.version),
        dependsOn: packages.map(({ name, version }) => purl(name, version)),
      },
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** @param {string} name @param {string} version */
function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
