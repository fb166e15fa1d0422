// A folder → a server of its files and ranges of them, for edge.mjs. Sends its port to the parent.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);

const server = createServer(({ url, headers }, response) => {
  const path = join(folder, decodeURIComponent(url));
  const { size, mtimeMs } = statSync(path);
  const [, start = 0, end = size - 1] = (/^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []).map(Number);
  response.writeHead(headers.range ? 206 : 200, { 'content-length': end - start + 1, etag: `${size}${mtimeMs}` });
  createReadStream(path, { start, end }).pipe(response);
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
