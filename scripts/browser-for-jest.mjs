import { ensureBrowser } from './ensure-browser.mjs';

export default function browserForJest() {
  process.env.CHROMIUM_PATH = ensureBrowser();
}
