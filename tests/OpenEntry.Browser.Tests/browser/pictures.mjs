// The pictures of the guides (docs/pictures), from a demonstration whose pool is filled. In the folder of this file, while `openentry serve --demo` runs:
//   node pictures.mjs '{"address":"http://localhost:8080","language":"en","scripts":true,"ahead":0,"browser":"/usr/bin/chromium","packages":"../obj/Debug/net10.0/browser","pictures":"../../../docs/pictures"}'
// and the same for "fr".
import { join, resolve } from 'node:path';
import { launch, said, say, to, Visitor } from './journey.mjs';

const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 1.5 };
const desk = { viewport: { width: 1040, height: 720 } };
const facts = `?age=31&spouse=no&education=Masters&first=${say('english', 'french')}&first-listening=9&first-reading=9&first-writing=9&first-speaking=9&second=no&canadianWork=2&foreignWork=3&credential=threeOrMore&offer=none&sibling=yes`;

// Name, by whom, where, on what, and what is at the top of the picture.
const pictures = [
  ['first-page', null, '', '', desk],
  ['rounds', null, '/rounds', '/rondes', phone],
  ['score', null, `/score${facts}`, `/note${facts}`, phone],
  ['parts', 'daniel@demo.example', '/my-file/profile', '/mon-dossier/profil', phone],
  ['check', 'daniel@demo.example', '/my-file/check', '/mon-dossier/verification', desk, say('What it comes to', 'Ce qu’il en résulte')],
  ['file', 'amelie@demo.example', '/my-file', '/mon-dossier', desk],
  ['invitation', 'priya@demo.example', '/my-file/invitation', '/mon-dossier/invitation', phone],
];

const browser = await launch();
for (const [name, who, en, fr, options, top] of pictures) {
  const visitor = await Visitor.of(browser, options);
  if (who) await visitor.become(who);
  await visitor.open(to(en, fr));
  if (top) await visitor.page.getByRole('heading', { name: top }).first().evaluate((heading) => heading.scrollIntoView());
  await visitor.page.evaluate(() => document.fonts.ready.then(() => {}));
  await visitor.page.screenshot({ path: join(resolve(said.pictures), `${name}-${said.language}.png`) });
  await visitor.context.close();
}
await browser.close();
