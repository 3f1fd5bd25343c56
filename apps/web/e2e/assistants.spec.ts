import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { axeViolations } from './axe-in-isolation.ts';
import { type ForeignSite, serveForeignSite } from './foreign-site.ts';
import { call } from './installation.ts';
import { letIn, openBrowser } from './own-organisation.ts';
import { mailedSignIn } from './sign-in.ts';

const host = `http://localhost:${process.env['E2E_PORT']}`;
const slug = 'fraga-nybro';
const dayMs = 24 * 3_600_000;

test.describe.configure({ mode: 'serial' });

let site: ForeignSite;
let context: BrowserContext;
/** The communicator's: what only an owner may do is done on the owner's. */
let page: Page;
let owner: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  site = await serveForeignSite(host);
  owner = await openBrowser(browser, await mailedSignIn(`${site.slug}@nybro.example`), problems);
  page = await letIn(browser, owner, { slug: site.slug, email: communicator(), role: 'editor' }, problems);
  context = page.context();
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
  });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const base: { result: { data: { id: string } } } = JSON.parse(
    await call(owner, 'knowledgeBases.create', { tenant: site.slug, name: 'Byns kanoter' }),
  );
  await call(owner, 'sources.add', {
    tenant: site.slug,
    knowledgeBaseId: base.result.data.id,
    source: { type: 'text', title: 'Kanoter', text: 'Att hyra en kanot kostar 80 kronor i timmen.' },
  });
});
test.afterAll(async () => {
  await context.close();
  await owner.context().close();
  site.close();
});
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

const communicator = () => `elin@${site.slug}.example`;
const open = (tab = '') => page.goto(`/t/${site.slug}/assistants/${slug}${tab}`);
/** What a date field is filled with: the clock of the browser. */
const clockOf = (at: Date): string => at.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 16);
const saveDraft = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(page.getByText('Utkastet är sparat')).toBeVisible();
};
const publish = async (at?: Date): Promise<void> => {
  await page.getByRole('button', { name: 'Publicera', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Vill du publicera utkastet?' });
  if (at) await dialog.getByLabel('Från och med').fill(clockOf(at).replace(' ', 'T'));
  await dialog.getByRole('button', { name: 'Publicera utkastet' }).click();
  await expect(dialog).toBeHidden();
};

/** Lets the draft answer from one knowledge base alone. */
const useKnowledge = async (name: string): Promise<void> => {
  await open('/knowledge');
  for (const base of ['Byns sidor', 'Byns kanoter'])
    await page.getByRole('checkbox', { name: new RegExp(base) }).setChecked(base === name);
  await saveDraft();
};

/** A citizen on the village's own page, with the widget open: in a browser that has never been there. */
async function citizen(): Promise<Page> {
  const other = await context.browser()?.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  if (!other) throw new Error('the browser is gone');
  const visitor = await other.newPage();
  await visitor.goto(site.address);
  await visitor.locator('radrum-assistant').getByRole('button').click();
  await expect(visitor.getByRole('dialog')).toBeVisible();
  return visitor;
}
async function expectWidgetAccessible(visitor: Page, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await visitor.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await visitor.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(visitor, 'radrum-assistant'), `${name}, ${width} wide, ${colorScheme}`).toEqual([]);
    }
    const panel = visitor.getByRole('dialog');
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth), name).toBeLessThanOrEqual(0);
  }
  await visitor.setViewportSize({ width: 1280, height: 800 });
}
async function ask(visitor: Page, question: string): Promise<Locator> {
  await visitor.getByRole('textbox', { name: 'Din fråga' }).fill(question);
  await visitor.keyboard.press('Enter');
  const exchange = visitor.getByRole('article').filter({ hasText: question }).last();
  await expect(visitor.getByRole('button', { name: 'Skicka', exact: true })).toBeVisible();
  return exchange;
}

test('a communicator is told what an instruction repeats, contradicts and cannot do, while writing it', async () => {
  await open();
  const remarks = page.getByRole('region', { name: 'Det här kan du göra bättre' });
  await page
    .getByLabel('Instruktion')
    .fill('Svara alltid kort.\nGissa om du inte vet.\nKom ihåg användarens namn.\nLösenord: sommar2026');
  await expect(remarks.getByText('4 saker att se över')).toBeVisible();
  await expect(remarks.getByRole('listitem').first()).toContainText('Rad 4');
  await expect(remarks).toContainText('Assistenten svarar bara med stöd i en källa.');
  await expect(remarks).toContainText('Assistenten minns ingen från ett samtal till nästa.');
  await expect(remarks.getByRole('link', { name: 'Visa regeln' })).toHaveAttribute('href', /rules#rule-answerLength$/);
  await expectAccessible(page, 'remarks on an instruction');

  await page.getByLabel('Instruktion').fill('Nämn alltid e-tjänsten om det finns en.');
  await expect(remarks.getByText('Inget i instruktionen krockar med reglerna.')).toBeVisible();
  await saveDraft();
});

test('a communicator reads a long suggested question whole on a narrow screen, and Enter saves the draft', async () => {
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 320, height: 800 });
  await open();
  await page.getByRole('button', { name: 'Lägg till en fråga' }).click();
  const field = page.getByRole('textbox', { name: /^Föreslagen fråga/ }).last();
  await field.fill('Vad kostar det att hyra en kanot\n en hel dag i juli?');
  await expect(field).toHaveValue('Vad kostar det att hyra en kanot en hel dag i juli?');
  expect(await field.evaluate((box) => box.scrollHeight <= box.clientHeight && box.clientHeight > 60)).toBe(true);
  await field.press('Enter');
  await expect(page.getByText('Utkastet är sparat')).toBeVisible();
  // as it was, for what is compared later
  await page
    .getByRole('button', { name: /^Ta bort.*fråga/ })
    .last()
    .click();
  await expect(page.getByText('Utkastet är sparat')).toBeHidden();
  await saveDraft();
  await page.setViewportSize(size);
});

test('a communicator tries several questions in a row, and sees under which rules they were answered', async () => {
  const tryOut = page.getByRole('region', { name: 'Prova utkastet' });
  await expect(tryOut).toContainText('Testfrågor räknas aldrig');
  for (const question of ['Vad kostar ett bad?', 'När har biblioteket öppet?']) {
    await tryOut.getByLabel('Fråga').fill(question);
    await tryOut.getByRole('button', { name: 'Fråga' }).click();
    await expect(tryOut.getByRole('heading', { name: question })).toBeVisible();
  }
  await expect(tryOut.getByRole('region', { name: 'Tidigare i provet' })).toContainText('Vad kostar ett bad?');
  await expect(tryOut).toContainText('Svaret följde Rådrums grundregler.');
  await expectAccessible(page, 'several questions tried');
});

test('a communicator gives a version its time, and takes it back', async () => {
  await publish(new Date(Date.now() + dayMs));
  await expect(page.getByText(/Version 2 börjar svara/)).toBeVisible();
  await page.getByRole('link', { name: 'Versioner' }).click();
  const line = page.getByRole('navigation', { name: 'Versioner' });
  await expect(line.getByText(/^Börjar svara/)).toBeVisible();
  await expect(line.getByText(`${communicator()},`)).toBeVisible();
  await page.getByRole('button', { name: 'Ta tillbaka Version 2' }).click();
  await expect(page.getByText(/Version 2 börjar svara/)).toHaveCount(0);
});

test('a communicator asks the same questions under both, reads what became worse, publishes, and goes back', async () => {
  await useKnowledge('Byns kanoter');
  await page.getByRole('link', { name: 'Versioner' }).click();
  await expect(page.getByRole('heading', { name: 'Version 3 mot 1' })).toBeVisible();
  await expect(page.getByText('Två saker skiljer. Båda ändrar svaren.')).toBeVisible();
  await expect(page.getByText('Båda svarar ur dagens kunskap och efter reglerna som gäller nu.')).toBeVisible();

  await page.getByRole('button', { name: 'Prova på de senaste frågorna' }).click();
  await expect(page.getByText('Det finns inga frågor att prova på.')).toBeVisible();
  await page.getByText('Skriv egna frågor', { exact: true }).click();
  const [library, canoe, cock] = [
    'När har biblioteket öppet?',
    'Vad kostar det att hyra en kanot?',
    'Vem målade tuppen?',
  ];
  await page.getByLabel('Frågor att prova').fill([cock, canoe, library].join('\n'));
  await page.getByRole('button', { name: 'Prova på mina frågor' }).click();
  await expect(page.getByText('3 egna frågor')).toBeVisible();
  const rows = page.getByRole('main').locator('.two-answers > li');
  await expect(rows).toContainText([library, canoe]);
  await expect(rows.first()).toContainText(/Sämre.*Version 1.*Besvarad.*klockan 10.*Version 3.*Obesvarad/s);
  await expect(rows.last()).toContainText(/Bättre.*Version 1.*Obesvarad.*Version 3.*Besvarad.*80 kronor/s);
  await page.getByRole('button', { name: 'Visa alla 3' }).click();
  await expect(rows.last()).toContainText(/tuppen.*Samma svar/s);
  await expectAccessible(page, 'the same questions under two versions');

  const foot = page.getByRole('region', { name: 'Publicera version 3' });
  await foot.getByLabel('Vad är nytt?').fill('Bara kanoter');
  await foot.getByRole('button', { name: 'Publicera version 3' }).click();
  const read = foot.getByLabel('Jag har läst det svar som blev sämre');
  await expect(read).toBeFocused();
  await expect(page.getByText('Publicerad: version 1')).toBeVisible();
  await read.check();
  await foot.getByRole('button', { name: 'Publicera version 3' }).click();
  await expect(page.getByText('Version 3 är publicerad och svarar nu.')).toBeVisible();
  await expect(page.getByText('Publicerad: version 3')).toBeVisible();
  await expect(page.getByText('Bara kanoter')).toBeVisible();
});

test('a communicator compares any two versions, and lets an earlier one answer again', async () => {
  await page.getByText('Jämför två andra').click();
  await page.getByLabel('Från', { exact: true }).selectOption('1');
  await page.getByLabel('Till', { exact: true }).selectOption('3');
  await page.getByRole('button', { name: 'Visa skillnaden' }).click();
  await expect(page).toHaveURL(/from=1&to=3$/);
  await expect(page.getByRole('heading', { name: 'Version 3 mot 1' })).toBeFocused();
  await expect(page.locator('ins').filter({ hasText: 'Nämn alltid e-tjänsten' })).toBeVisible();
  await expectAccessible(page, 'two versions compared');

  await page.getByRole('link', { name: /^Version 1 / }).click();
  await expect(page.getByRole('heading', { name: 'Version 1 mot 3' })).toBeFocused();
  await page.getByRole('button', { name: 'Återställ version 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vill du låta version 1 svara igen?' });
  await expect(dialog.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Återställ version 1' }).click();
  await expect(page.getByText('Publicerad: version 1')).toBeVisible();
  await useKnowledge('Byns sidor');
});

test('a communicator gives the launcher a text and a side, and sees the widget itself', async () => {
  await open('/look');
  const preview = page.getByRole('figure', { name: /^Chatten:/ });
  await expect(preview.getByText('Hej! Jag svarar på frågor om Nybro by.')).toBeVisible();
  await page.getByLabel('Text på knappen').fill('Fråga byn');
  await page.getByLabel('Till vänster').check();
  await page.getByRole('button', { name: 'Stängd' }).click();
  await expect(preview.getByText('Fråga byn')).toBeVisible();
  await page.getByRole('button', { name: 'Telefon' }).click();
  await page.getByRole('button', { name: 'Mörkt' }).click();
  await page.getByRole('button', { name: 'Öppen' }).click();
  await expect(page.getByRole('figure', { name: 'Chatten: Telefon, Mörkt, Öppen' })).toBeVisible();
  await expectAccessible(page, 'the look of the widget');
  await saveDraft();
  await publish();

  const visitor = await citizen();
  await visitor.getByRole('button', { name: 'Stäng' }).click();
  const launcher = visitor.getByRole('button', { name: 'Fråga byn' });
  await expect(launcher).toBeVisible();
  expect((await launcher.boundingBox())?.x).toBeLessThan(100);
  await visitor.context().close();
});

test('a notice is in every assistant at once, and goes when it is ended', async () => {
  await page.goto(`/t/${site.slug}/assistants`);
  await expectAccessible(page, 'assistants');
  await page.getByRole('button', { name: 'Visa ett meddelande' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vad ska alla assistenter visa?' });
  await expect(dialog.getByLabel('Meddelande')).toBeFocused();
  await dialog.getByLabel('Meddelande').fill('Koka vattnet i Nybro by till och med fredag.');
  await dialog.getByLabel('Länk till mer').fill('https://www.nybro.example/vatten');
  await dialog.getByRole('button', { name: 'Visa i alla assistenter' }).click();
  await expect(page.getByText(`${communicator()} lade ut det.`)).toBeVisible();
  await expectAccessible(page, 'assistants with a notice');

  const rules = { aiNotice: 'Här svarar en maskin. Läs alltid källan själv.' };
  await call(owner, 'policies.update', { tenant: site.slug, subject: 'tenant', change: { rules, updatedAt: null } });
  await call(owner, 'policies.publish', { tenant: site.slug, subject: 'tenant' });
  await page.waitForTimeout(3_500);
  const visitor = await citizen();
  await expect(visitor.getByText('Här svarar en maskin. Läs alltid källan själv.')).toBeVisible();
  const notice = visitor.getByRole('status').filter({ hasText: 'Koka vattnet' });
  await expect(notice.getByRole('link', { name: /Läs mer om detta/ })).toHaveAttribute(
    'href',
    'https://www.nybro.example/vatten',
  );
  await expectWidgetAccessible(visitor, 'a notice');

  await page.getByRole('button', { name: 'Ta bort meddelandet' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort meddelandet' }).click();
  await expect(page.getByText('Inget meddelande visas.')).toBeVisible();
  // whoever has the panel open learns with the next answer
  await visitor.waitForTimeout(3_500);
  await ask(visitor, 'Vad kostar ett bad?');
  await expect(notice).toHaveCount(0);
  await visitor.context().close();
});

test('a paused assistant shows the contact ways, also to who has it open; the pause can be undone', async () => {
  await call(owner, 'tenant.update', { tenant: site.slug, contact: { phone: '0400-12 00 00' } });
  await page.goto(`/t/${site.slug}/assistants`);
  const visitor = await citizen();
  await page.getByRole('button', { name: 'Pausa Fråga Nybro' }).click();
  await expect(page.getByText('Fråga Nybro är pausad.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Pausad\. Låt den svara igen/ })).toBeVisible();
  await visitor.waitForTimeout(3_500);
  await visitor.getByRole('textbox', { name: 'Din fråga' }).fill('Vad kostar ett bad?');
  await visitor.keyboard.press('Enter');
  await expect(visitor.getByText('Assistenten är pausad just nu och svarar inte.')).toBeVisible();
  await expect(visitor.getByRole('link', { name: /^Ring 0400-12 00 00/ })).toBeVisible();
  await expectWidgetAccessible(visitor, 'paused');
  await visitor.context().close();

  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect(page.getByText('Ingen assistent är pausad.')).toBeVisible();
  await page.getByRole('button', { name: 'Pausa alla' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vill du pausa alla assistenter?' });
  await expect(dialog.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Pausa alla' }).click();
  await expect(page.getByText('1 av 1 assistenter är pausade.')).toBeVisible();
  await page.getByRole('button', { name: 'Låt alla svara igen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Låt alla svara igen' }).click();
  await expect(page.getByText('Ingen assistent är pausad.')).toBeVisible();
});

test('an owner tells when people answer, and a communicator lets citizens write to a person', async () => {
  await owner.goto(`/t/${site.slug}/settings/contact`);
  await owner.getByRole('button', { name: 'Lägg till tider' }).click();
  // closed now, whatever the day: open on the day after tomorrow only
  const weekday = new Date(Date.now() + 2 * dayMs).toLocaleDateString('sv-SE', {
    weekday: 'long',
    timeZone: 'Europe/Stockholm',
  });
  for (const day of await owner.getByRole('group', { name: 'Dagar, rad 1' }).getByRole('checkbox').all())
    await day.uncheck();
  await owner.getByRole('checkbox', { name: weekday }).check();
  await owner.getByLabel('Öppnar, rad 1').fill('08:00');
  await owner.getByLabel('Stänger, rad 1').fill('07:00');
  await expect(owner.getByText('Slutet måste komma efter början.')).toBeVisible();
  await expectAccessible(owner, 'opening hours with a mistake');
  await owner.getByLabel('Stänger, rad 1').fill('12:00');
  await owner.getByRole('button', { name: 'Spara', exact: false }).click();
  await expect(owner.getByText(/är sparade|Sparat|är sparat/).first()).toBeVisible();

  await open('/handoff');
  await expect(page.getByText(`${weekday} 08.00–12.00`)).toBeVisible();
  await page.getByLabel('Låt den som frågar skriva till er i chatten').check();
  await page.getByLabel('Vem får veta att någon har skrivit?').fill('kontakt@nybro.example');
  await expectAccessible(page, 'hand-off');
  await saveDraft();
  await publish();
  await open('/knowledge');
  await expect(page.getByRole('checkbox', { name: /Byns sidor/ })).toBeChecked();
  await expectAccessible(page, 'knowledge of an assistant');
});

test('a citizen writes to a person, out of hours: nothing is lost on the way and nothing is kept after it', async () => {
  const visitor = await citizen();
  const exchange = await ask(visitor, 'Vilken färg har kyrktuppen?');
  await exchange.getByRole('button', { name: 'Skriv till en person' }).click();
  const text = exchange.getByLabel('Vad gäller det?');
  await expect(text).toBeFocused();
  await expect(exchange).toContainText(/Vi svarar \S+( \S+)? 8\.00\./);
  await exchange.getByRole('button', { name: 'Skicka meddelandet' }).click();
  await expect(exchange.getByText('Skriv vad det gäller.')).toBeVisible();
  await expect(exchange.getByText('Fyll i e-post eller telefon.')).toBeVisible();
  await expect(text).toBeFocused();
  await expectWidgetAccessible(visitor, 'a letter with mistakes');

  await text.fill('Jag vill veta vem som målade tuppen.');
  await exchange.getByLabel('Ditt namn').fill('Karin Provsson');
  await exchange.getByLabel('Din e-post').fill('karin');
  await visitor.keyboard.press('Enter');
  await expect(exchange.getByText('Skriv hela adressen')).toBeVisible();
  await exchange.getByLabel('Din e-post').fill('karin@prov.example');
  await visitor.route('**/handoff', (route) => route.abort());
  await exchange.getByRole('button', { name: 'Skicka meddelandet' }).click();
  await expect(exchange.getByRole('alert')).toContainText('Meddelandet kom inte fram.');
  await expect(text).toHaveValue('Jag vill veta vem som målade tuppen.');
  await visitor.unroute('**/handoff');
  await exchange.getByRole('button', { name: 'Skicka meddelandet' }).click();
  const sent = exchange.getByRole('status').filter({ hasText: 'Ditt meddelande är skickat.' });
  await expect(sent).toContainText('Vi svarar');
  await expect(sent).toBeFocused();
  await expectWidgetAccessible(visitor, 'a letter that was sent');
  const kept = await visitor.evaluate(() =>
    JSON.stringify([sessionStorage, localStorage].map((kept) => Object.entries(kept))),
  );
  expect(kept).not.toMatch(/målade|Provsson|prov\.example/);
  await visitor.reload();
  await expect(visitor.getByText('Ditt meddelande är skickat.')).toBeVisible();
  await visitor.context().close();
});

test('in hours a citizen is told that it is open', async () => {
  const opening = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' }];
  await call(owner, 'tenant.update', { tenant: site.slug, contact: { phone: '0400-12 00 00', opening } });
  await page.waitForTimeout(3_500);
  const visitor = await citizen();
  const exchange = await ask(visitor, 'Kan jag få prata med en människa?');
  await expect(exchange).toContainText('Vi har noterat att du vill ha kontakt med en människa.');
  await exchange.getByRole('button', { name: 'Skriv till en person' }).click();
  // a public holiday is closed whatever the hours say
  await expect(exchange).toContainText(/Det är öppet hos oss nu\.|Vi svarar/);
  await exchange.getByLabel('Vad gäller det?').fill('Ring mig.');
  await exchange.getByLabel('Din telefon').fill('0400-11 22 33');
  await exchange.getByRole('button', { name: 'Skicka meddelandet' }).click();
  await expect(exchange).toContainText('Ditt meddelande är skickat.');
  await expect(exchange).not.toContainText('Vi har noterat');
  await visitor.context().close();
});

test('a communicator fills in the register card, and the risk class follows with its article', async () => {
  await open('/register');
  await expect(page.getByText('12 frågor är inte besvarade.')).toBeVisible();
  await page.getByLabel('Vad är den till för?').fill('Svarar på frågor om Nybro by.');
  await page.getByLabel('Vem ansvarar för den?').fill('Byutvecklaren');
  for (const no of await page.getByRole('radio', { name: 'Nej' }).all()) await no.check();
  await expect(page.getByText('Minimal risk')).toBeVisible();
  await page
    .getByRole('group', { name: /^Möter den människor direkt/ })
    .getByLabel('Ja')
    .check();
  await expect(page.getByText('Begränsad risk')).toBeVisible();
  await expect(page.getByText('Det följer av artikel 50.1.')).toBeVisible();
  await page
    .getByRole('group', { name: /^Ska den avgöra eller bedöma rätt till bidrag/ })
    .getByLabel('Ja')
    .check();
  await expect(page.getByText('artikel 6.2 och bilaga III punkt 5 a')).toBeVisible();
  await page
    .getByRole('group', { name: /^Ska den avgöra eller bedöma rätt till bidrag/ })
    .getByLabel('Nej')
    .check();
  await expect(page.getByText('Begränsad risk')).toBeVisible();
  await expectAccessible(page, 'register card');
  await page.getByRole('button', { name: 'Spara registerkortet' }).click();
  await expect(page.getByText('Registerkortet är sparat.')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta som JSON' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('registerkort-fraga-nybro.json');

  await page.goto(`/t/${site.slug}/settings/register`);
  const row = page.getByRole('row', { name: /Fråga Nybro/ });
  await expect(row).toContainText('Begränsad risk');
  await expect(row).toContainText('Byutvecklaren');
  await expectAccessible(page, 'register of systems');
  await page.goto(`/t/${site.slug}/assistants`);
  await expect(page.getByText('Inget att göra')).toBeVisible();
});
