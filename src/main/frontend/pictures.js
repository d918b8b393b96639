/**
 * Draws every model of bpmn/ as an SVG in docs/pictures, as Camunda Modeler would export it.
 *
 * `npm run pictures` draws all, `npm run pictures -- plan plan-review` some. Chromium measures the texts, so one has to be on the
 * PATH (chromium, chromium-browser or google-chrome) or be named by CHROMIUM.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../../..');
const VIEWER = join(HERE, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

function chromium() {
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [process.env.CHROMIUM, ...places].find((place) => place && executable(place));
  if (!found) {
    throw new Error(`No Chromium: install one of ${NAMES.join(', ')} or name it by CHROMIUM`);
  }
  return found;
}

function executable(place) {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A page that draws the model and ends as nothing but the picture's source, written as text. */
function page(xml) {
  return `<!doctype html><meta charset="utf-8"><div id="canvas" style="width: 4000px; height: 2000px"></div>
<script>${readFileSync(VIEWER, 'utf8').replaceAll('</script', '<\\/script')}</script>
<script>
const viewer = new BpmnJS({ container: '#canvas' });
viewer.importXML(${JSON.stringify(xml).replaceAll('<', '\\u003c')})
  .then(() => viewer.saveSVG())
  .then(({ svg }) => { document.body.replaceChildren(Object.assign(document.createElement('pre'), { textContent: svg })); });
</script>`;
}

function draw(model, folder) {
  const html = join(folder, `${model}.html`);
  writeFileSync(html, page(readFileSync(join(ROOT, 'bpmn', `${model}.bpmn`), 'utf8')));
  const options = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
  const dom = execFileSync(chromium(), [...options, '--virtual-time-budget=10000', '--dump-dom', `file://${html}`], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const source = /<pre>([\s\S]*)<\/pre>/.exec(dom);
  if (!source) {
    throw new Error(`${model}.bpmn could not be drawn`);
  }
  return source[1].replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&');
}

const all = readdirSync(join(ROOT, 'bpmn')).map((file) => basename(file, '.bpmn'));
const wanted = process.argv.slice(2).length ? process.argv.slice(2) : all;
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  for (const model of wanted) {
    writeFileSync(join(ROOT, 'docs/pictures', `${model}.svg`), draw(model, folder));
    console.log(`docs/pictures/${model}.svg`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
