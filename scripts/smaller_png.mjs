// A screenshot in at most 256 colours: a picture of a page is mostly flat, so a palette says the same in a third of the
// bytes. As a program: node scripts/smaller_png.mjs FILE…, in place.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const COLOURS_MAX = 256;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

// PNG specification, third edition (W3C), 5: chunks; 9: filters; 11.2: what each chunk holds.
function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type, data) {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}

function paeth(left, up, corner) {
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(left + up - corner - one));
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

// Bytes of the pixels, row by row, without the filters.
function unfiltered(data, width, height, step) {
  const stride = width * step;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; ++x) {
      const at = y * stride + x;
      const left = x < step ? 0 : out[at - step];
      const up = y === 0 ? 0 : out[at - stride];
      const corner = x < step || y === 0 ? 0 : out[at - stride - step];
      const add = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter];
      out[at] = data[y * (stride + 1) + 1 + x] + add;
    }
  }
  return out;
}

// The most frequent colours, and for each colour which of them is nearest.
function paletteFor(counts) {
  const all = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const palette = all.slice(0, COLOURS_MAX);
  const places = new Map(palette.map((colour, at) => [colour, at]));
  const far = (one, other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  for (const colour of all.slice(COLOURS_MAX)) {
    let best = 0;
    for (let at = 1; at < palette.length; ++at)
      if (far(palette[at], colour) < far(palette[best], colour)) best = at;
    places.set(colour, best);
  }
  return { palette, places };
}

// The same picture with a palette. Takes what a browser makes: 8 bits a channel, no interlacing, nothing transparent.
export function smaller(png) {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height, depth, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9]];
  if (depth !== 8 || ![2, 6].includes(kind) || head[12] !== 0) throw new Error('not a screenshot');
  const step = kind === 6 ? 4 : 3;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = unfiltered(inflateSync(packed), width, height, step);
  const counts = new Map();
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; ++at) {
    colours[at] = pixels.readUIntBE(at * step, 3);
    counts.set(colours[at], (counts.get(colours[at]) ?? 0) + 1);
  }
  const { palette, places } = paletteFor(counts);
  const rows = Buffer.alloc((width + 1) * height); // Filter 0 everywhere: neighbours in a palette are strangers.
  for (let at = 0; at < colours.length; ++at)
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = places.get(colours[at]);
  const header = Buffer.from(head);
  header[9] = 3;
  const table = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, at) => table.writeUIntBE(colour, at * 3, 3));
  return Buffer.concat([
    SIGNATURE, chunk('IHDR', header), chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  for (const file of process.argv.slice(2)) writeFileSync(file, smaller(readFileSync(file)));
