// What a reader does on the page, in a browser.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {asked, check, openPage, startBrowser, startServer} from './warta_browser.mjs';

let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  server?.stop();
});

/// A fact about the page: `act` gets a page of its own, which is closed behind it.
function fact(name, act, options = {}) {
  test(name, {timeout: 60_000}, async () => {
    const page = await openPage(browser, server.address, options);
    try {
      await act(page);
    } finally {
      await page.context().close();
    }
  });
}

const titles = (page) => page.locator('.hit-title a');

fact('the front page takes a query to its results', async (page) => {
  await page.goto('/');
  await page.getByText('70 artikel').first().waitFor();
  await check(page, 'front');
  await page.getByRole('combobox').fill('kapal selam');
  await page.getByRole('button', {name: 'Cari'}).click();
  await titles(page).first().waitFor();
  assert.equal(asked(page).get('q'), 'kapal selam');
  assert.match(await page.title(), /kapal selam/);
  await check(page, 'search');
});

fact('what matched is marked', async (page) => {
  await page.goto('/?q=penembakan');
  const marks = await page.locator('.snippet mark').allTextContents();
  assert.ok(marks.some((mark) => /tembak/i.test(mark)), marks.join());
  await check(page, 'mark');
});

fact('what is typed is completed, by arrows, Escape and Enter', async (page) => {
  await page.goto('/');
  const box = page.getByRole('combobox');
  await box.pressSequentially('kap');
  await page.getByRole('option').first().waitFor();
  await check(page, 'completion');
  await box.press('ArrowDown');
  const first = page.getByRole('option').first();
  assert.equal(await first.getAttribute('aria-selected'), 'true');
  assert.equal(await box.getAttribute('aria-activedescendant'), await first.getAttribute('id'));
  await box.press('Escape');
  assert.equal(await box.inputValue(), 'kap');
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  await box.pressSequentially('a');
  await page.getByRole('option').first().waitFor();
  await box.press('ArrowDown');
  const chosen = await box.inputValue();
  await box.press('Enter');
  await titles(page).first().waitFor();
  assert.equal(asked(page).get('q'), chosen);
  assert.ok(chosen.startsWith('kapa') && chosen !== 'kapa', chosen);
});

fact('a filter is added by a click and taken away by another', async (page) => {
  await page.goto('/?q=kapal');
  const place = page.locator('.facet a', {hasText: 'Surabaya'}).first();
  await place.click();
  await page.locator('.chip').waitFor();
  assert.equal(asked(page).get('q'), 'kapal tempat:"Surabaya"');
  for (const text of await page.locator('.hit-foot').allTextContents()) assert.match(text, /Surabaya/);
  await check(page, 'facet');
  await page.locator('.chip').click();
  await titles(page).first().waitFor();
  assert.equal(asked(page).get('q'), 'kapal');
});

fact('a bar of the timeline narrows to its time', async (page) => {
  await page.goto('/?q=kapal');
  await page.locator('.bars a').last().click();
  await page.locator('.chip').waitFor();
  assert.match(asked(page).get('q'), /^kapal tanggal:20\d\d-\d\d$/);
  await check(page, 'timeline');
});

fact('the timeline is a list for who cannot see the bars', async (page) => {
  await page.goto('/?q=kapal');
  const caption = page.locator('.bar-list summary');
  await caption.click();
  await page.locator('.bar-list a').first().click();
  await page.locator('.chip').waitFor();
  assert.match(asked(page).get('q'), /tanggal:/);
});

fact('a range of days narrows to them', async (page) => {
  await page.goto('/?q=kapal&urut=terlama');
  await page.locator('.range summary').click();
  await page.getByLabel('Dari', {exact: true}).fill('2025-03-01');
  await page.getByLabel('Sampai', {exact: true}).fill('2025-06-30');
  await page.getByRole('button', {name: 'Terapkan'}).click();
  await page.locator('.chip').waitFor();
  assert.equal(await page.getByRole('combobox').inputValue(), 'kapal tanggal:2025-03-01..2025-06-30');
  const dates = await page.locator('.hit-meta time').evaluateAll((all) => all.map((one) => one.dateTime));
  assert.ok(dates.length > 0 && dates.every((date) => date >= '2025-03-01' && date < '2025-07-01'), dates.join());
  await check(page, 'date-range');
});

fact('why a hit was found is shown in its place', async (page) => {
  await page.goto('/?q=penembakan+rudal');
  const link = page.locator('.why-link').first();
  await link.click();
  await page.locator('.hit .why').first().waitFor();
  assert.equal(await link.getAttribute('aria-expanded'), 'true');
  assert.match(await page.locator('.why').first().textContent(), /Jumlah/);
  await check(page, 'why');
  assert.equal(asked(page).get('mengapa'), null, 'the page has stayed');
  await link.click();
  assert.equal(await page.locator('.why').count(), 0);
});

fact('copies are folded into one hit', async (page) => {
  await page.goto('/?q=kapal+selam');
  const copies = page.locator('.copies').first();
  await copies.locator('summary').click();
  await copies.locator('a').first().waitFor();
  await check(page, 'copies');
  await page.getByRole('complementary').getByRole('link', {name: 'Semua'}).click();
  await titles(page).first().waitFor();
  assert.equal(asked(page).get('salinan'), 'semua');
  assert.equal(await page.locator('.copies').count(), 0);
});

fact('an article leads to related ones and back to the results', async (page) => {
  await page.goto('/?q=rudal+antikapal');
  const title = await titles(page).first().textContent();
  await titles(page).first().click();
  await page.getByRole('heading', {level: 1, name: title}).waitFor();
  await check(page, 'article', {fullPage: true});
  await page.getByRole('link', {name: 'Kembali ke hasil'}).click();
  await titles(page).first().waitFor();
  assert.equal(asked(page).get('q'), 'rudal antikapal');
  await page.goBack();
  await page.locator('.related a').first().click();
  await page.locator('.body p').first().waitFor();
  await check(page, 'related');
});

fact('hits are sorted by date', async (page) => {
  await page.goto('/?q=kapal');
  await page.getByRole('link', {name: 'Terbaru', exact: true}).click();
  await titles(page).first().waitFor();
  assert.equal(asked(page).get('urut'), 'terbaru');
  const dates = await page.locator('.hit-meta time').evaluateAll((all) => all.map((one) => one.dateTime));
  assert.deepEqual(dates, [...dates].sort().reverse());
});

fact('pages follow one another', async (page) => {
  await page.goto('/?q=di+jakarta+OR+kapal+OR+warga+OR+menteri');
  const before = await titles(page).allTextContents();
  await page.getByRole('link', {name: 'Hasil berikutnya'}).click();
  await page.getByRole('link', {name: 'Ke hasil pertama'}).waitFor();
  const behind = await titles(page).allTextContents();
  assert.ok(behind.length > 0);
  assert.deepEqual(behind.filter((title) => before.includes(title)), []);
  await check(page, 'second-page');
});

fact('searches are saved in the browser and removed again', async (page) => {
  await page.goto('/?q=kapal+selam&urut=terbaru');
  await page.getByRole('button', {name: 'Simpan'}).click();
  await page.getByRole('button', {name: 'Tersimpan', pressed: true}).waitFor();
  await page.goto('/');
  const saved = page.getByRole('region', {name: 'Pencarian tersimpan'});
  await saved.getByRole('link', {name: 'kapal selam'}).waitFor();
  await check(page, 'saved');
  await saved.getByRole('link', {name: 'kapal selam'}).click();
  await titles(page).first().waitFor();
  assert.equal(asked(page).get('urut'), 'terbaru');
  await page.goto('/');
  await saved.getByRole('button', {name: 'Hapus: kapal selam'}).click();
  assert.equal(await saved.isVisible(), false);
});

fact('a saved search tells what is new since it was seen', async (page) => {
  await page.goto('/?q=kapal');
  await page.getByRole('button', {name: 'Simpan'}).click();
  await page.evaluate(() => {
    const [saved] = JSON.parse(localStorage.getItem('warta.saved'));
    localStorage.setItem('warta.saved', JSON.stringify([{...saved, seen: saved.seen - 3}]));
  });
  await page.goto('/');
  await page.getByText('3 baru').waitFor();
  await check(page, 'saved-new');
  await page.locator('#saved a').click();
  await titles(page).first().waitFor();
  await page.goto('/');
  await page.locator('#saved a').waitFor();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.getByText('3 baru').count(), 0);
});

fact('the keyboard alone is enough', async (page) => {
  await page.goto('/?q=kapal');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Langsung ke isi');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  const second = await titles(page).nth(1).textContent();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), second);
  await check(page, 'keyboard');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {level: 1, name: second}).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('padi');
  await page.keyboard.press('Enter');
  await titles(page).first().waitFor();
  assert.equal(asked(page).get('q'), 'padi');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await check(page, 'help');
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('dialog').isVisible(), false);
});

fact('keys of one letter can be switched off', async (page) => {
  await page.goto('/?q=kapal');
  await page.keyboard.press('?');
  await page.getByLabel('Pintasan satu huruf aktif').uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.keyboard.press('j');
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
});

fact('without JavaScript everything is a link or a form', async (page) => {
  await page.goto('/');
  await page.locator('input[name=q]').fill('kapal selam');
  await page.getByRole('button', {name: 'Cari'}).click();
  await titles(page).first().waitFor();
  assert.equal(await page.getByRole('button', {name: 'Simpan'}).isVisible(), false);
  await page.locator('.why-link').nth(1).click();
  await page.locator('#hit-2 .why').waitFor();
  assert.match(page.url(), /mengapa=1#hit-2$/);
  await check(page, 'no-javascript', {hasScripts: false});
  await page.locator('.copies summary').first().click();
  await page.locator('.copies a').first().click();
  await page.locator('.body p').first().waitFor();
}, {javaScriptEnabled: false});

fact('the page fits a phone', async (page) => {
  await page.goto('/');
  await check(page, 'phone-front', {fullPage: true});
  await page.goto('/?q=kapal+rudal');
  await check(page, 'phone-results');
  await page.getByRole('link', {name: 'Saring hasil'}).click();
  await check(page, 'phone-filters');
  await page.goto('/?q=kapal+rudal&mengapa=1');
  await check(page, 'phone-why');
  await titles(page).first().click();
  await page.locator('.body p').first().waitFor();
  await check(page, 'phone-article');
}, {viewport: {width: 390, height: 844}, isMobile: true, hasTouch: true});

fact('the narrowest windows lose nothing', async (page) => {
  await page.goto('/?q=kapal+rudal+sumber:"KabarBahari.com"&mengapa=1');
  await check(page, 'narrow');
}, {viewport: {width: 320, height: 640}});

fact('it is dark where the system is', async (page) => {
  await page.goto('/?q=kapal+rudal+tanggal:2025&mengapa=1');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(paper, 'rgb(23, 22, 20)');
  await check(page, 'dark');
  await titles(page).first().click();
  await page.locator('.body p').first().waitFor();
  await check(page, 'dark-article');
}, {colorScheme: 'dark'});

fact('a theme that was chosen stays', async (page) => {
  await page.goto('/');
  const theme = page.getByRole('button', {name: 'Tema'});
  await theme.click();
  await theme.click();
  await page.getByRole('button', {name: 'Tema: gelap'}).waitFor();
  await page.goto('/?q=kapal');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(paper, 'rgb(23, 22, 20)');
  await check(page, 'dark-chosen');
});

fact('it speaks English', async (page) => {
  await page.goto('/?q=kapal+rudal');
  await page.getByRole('link', {name: 'English'}).click();
  await page.getByRole('link', {name: 'Newest'}).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await check(page, 'english');
  await page.locator('.brand').click();
  await page.getByRole('heading', {name: 'Search the news archive'}).waitFor();
  await check(page, 'english-front');
});

fact('nothing found says what to try', async (page) => {
  await page.goto('/?q=zzxqy');
  await page.getByRole('heading', {name: 'Tidak ada artikel yang cocok'}).waitFor();
  await check(page, 'empty');
});

fact('a misspelt word is put right, and said so', async (page) => {
  await page.goto('/?q=pertahanann');
  await page.locator('.suggestion').getByRole('link', {name: 'pertahanan'}).waitFor();
  assert.match(await page.locator('.suggestion').textContent(), /Tidak ada yang cocok/);
  await check(page, 'misspelt');
});

fact('what was read differently is told', async (page) => {
  await page.goto('/?q=' + encodeURIComponent('"kapal selam'));
  await page.locator('.notes').waitFor();
  await check(page, 'notes');
});

fact('what is not there is told', async (page) => {
  await page.goto('/artikel?id=tidak-ada').then((answer) => assert.equal(answer.status(), 404));
  page.complaints.length = 0;  // The browser complains of 404 itself.
  await page.getByRole('heading', {name: 'Tidak ada di arsip'}).waitFor();
  await check(page, 'not-found');
});

fact('a query of a stranger is a text and nothing more', async (page) => {
  await page.goto('/?q=' + encodeURIComponent('"><script>document.title=1</script><img src=x onerror=alert(1)> kapal'));
  await page.locator('#isi').waitFor();
  assert.equal(await page.locator('img').count(), 0);
  assert.match(await page.title(), /script/);
  await check(page, 'hostile');
});

fact('it prints the text alone', async (page) => {
  await page.goto('/?q=kapal+rudal');
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.locator('.filters').isVisible(), false);
  assert.equal(await page.locator('.snippet').first().isVisible(), true);
  await check(page, 'print');
});
