// Signed deliveries for wrk, as deliveries.lua reads them.
import { createHmac, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';

// Lever developer documentation, "Webhooks": the signature is the hex HMAC-SHA256 of token and triggeredAt.
export function writeDeliveries(path, count, signatureToken) {
  const start = Date.now();
  const random = randomBytes(count * 36);
  const records = [];
  for (let i = 0; i < count; ++i) {
    const at = String(start + Math.floor(i / 20));
    const token = random.toString('hex', i * 36, i * 36 + 20);
    const signature = createHmac('sha256', signatureToken)
      .update(token + at)
      .digest('hex');
    const id = random.toString('hex', i * 36 + 20, i * 36 + 36);
    const opportunity = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    records.push(at + token + signature + opportunity);
  }
  writeFileSync(path, records.join(''));
}
