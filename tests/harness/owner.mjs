// The owner of `bridge`'s organisation at a desk: signed in by the set-up link, before the list of orders.
import { newPage } from '../../web/tests/browser/browser.mjs';

export async function ownerAtADesk(bridge, browser, password = 'a bascule lifts a bridge') {
  const desk = await newPage(browser);
  await desk.page.goto(bridge.org.owner_setup_url);
  await desk.page.getByLabel('Password', { exact: true }).fill(password);
  await desk.page.getByRole('button', { name: 'Save and sign in' }).click();
  await desk.page.getByRole('heading', { name: 'Orders' }).waitFor();
  return desk;
}
