// Draws the logo that Lever asks of a registered application (150 × 150) from the icon of the pages:
//   node scripts/app_logo.mjs
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../web/tests/browser/browser.mjs';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'web/public');
const icon = readFileSync(join(folder, 'favicon.svg')).toString('base64');
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 150, height: 150 } });
await page.setContent(
  `<body style="margin:0"><img src="data:image/svg+xml;base64,${icon}" width="150" height="150"></body>`,
);
await page.screenshot({ path: join(folder, 'app-logo.png') });
await browser.close();
