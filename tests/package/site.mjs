// A project with the packed package installed → built files and an open page.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A folder with these files, the installed package, and the tools of this checkout.
 * @param {Record<string, string>} files
 */
export function project(files) {
  const folder = mkdtempSync(join(tmpdir(), 'oration-site-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'oration'), { recursive: true });
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', './pkg', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: 'pipe' }),
  );
  execFileSync('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', join(modules, 'oration')]);
  for (const name of ['react', 'react-dom', 'scheduler']) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  const all = { 'package.json': '{ "type": "module", "private": true }', ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
