// Bundles style, scripts and fonts into the folder given, under names that change with their content; names.json says which is which.
import { createRequire } from 'node:module';
import { rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';

const [sources, modules, target] = process.argv.slice(2).map((path) => resolve(path));
// The packages lie apart from the sources, where nothing else looks for them.
const { build } = createRequire(`${modules}/`)('esbuild');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const entries = ['site.css', 'site.js', 'charts.css', 'charts.js', 'passkeys.js'];
const result = await build({
  entryPoints: entries.map((entry) => `${sources}/${entry}`),
  nodePaths: [modules],
  outdir: target,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  loader: { '.woff2': 'file' },
  metafile: true,
  logLevel: 'error',
});

const names = {};
for (const [path, output] of Object.entries(result.metafile.outputs)) {
  if (output.entryPoint) names[basename(output.entryPoint)] = basename(path);
}
writeFileSync(`${target}/names.json`, JSON.stringify(names));
