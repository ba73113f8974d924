// A real warta-serve, a real browser, and pages that tell on themselves: whatever goes wrong on one,
// in the console, by the policy or by a request that leaves the host, is kept in `complaints`.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import axe from 'axe-core';
import {chromium} from 'playwright-core';

const {WARTA_SERVE, WARTA_INDEX, WARTA_SCREENSHOTS, WARTA_CHROMIUM} = process.env;

/// Starts the server on a free port; gives its address and a way to end it.
export function startServer() {
  const server = spawn(WARTA_SERVE, ['--port', '0', WARTA_INDEX], {stdio: ['ignore', 'ignore', 'pipe']});
  return new Promise((resolve, reject) => {
    let told = '';
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`warta-serve ended with ${code}: ${told}`)));
    server.stderr.on('data', (text) => {
      told += text;
      const found = told.match(/listening on (http:\/\/127\.0\.0\.1:\d+)/);
      if (found) resolve({address: found[1], stop: () => server.kill()});
    });
  });
}

export function startBrowser() {
  return chromium.launch({
    executablePath: WARTA_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

/// A page in a context of its own, so that nothing is kept from one fact to the next.
export async function openPage(browser, address, options = {}) {
  const context = await browser.newContext({
    baseURL: address, viewport: {width: 1280, height: 900}, reducedMotion: 'reduce', ...options});
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) complaints.push(`asks elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') complaints.push(`${why}: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation',
      (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  return Object.assign(page, {complaints});
}

/// Nothing has gone wrong on the page, and who cannot see or point can use it as it is now. Keeps a
/// picture of it. Where scripts are switched off, who cannot see is left out.
export async function check(page, name, {fullPage = false, hasScripts = true} = {}) {
  mkdirSync(WARTA_SCREENSHOTS, {recursive: true});
  await page.screenshot({path: join(WARTA_SCREENSHOTS, `${name}.png`), fullPage});
  assert.deepEqual(page.complaints, [], name);
  if (!hasScripts) return;  // Then the page cannot be asked either.
  await page.evaluate(axe.source);
  const {violations} = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations']}));
  const grave = violations.filter(({impact}) => ['serious', 'critical'].includes(impact))
    .map(({id, help, nodes}) => `${id}: ${help}: ${nodes.map(({html}) => html).slice(0, 3).join(' | ')}`);
  assert.deepEqual(grave, [], name);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(tooWide <= 0, `${name} is ${tooWide} px wider than the window`);
}

/// What the page asks for, from its address.
export const asked = (page) => new URL(page.url()).searchParams;
