import { request, requestFile } from '../api/request';
import type { SharedResult } from '../api/types';
import { download } from '../ui/download';

const BASE = '/api/shared/v1';
const PDF = 'application/pdf';

export const openShared = (token: string): Promise<SharedResult> =>
  request('POST', `${BASE}/result`, { body: { token } });

// Hands the report to the browser.
export async function downloadShared(token: string): Promise<void> {
  const { name, content } = await requestFile(`${BASE}/report`, PDF, { token });
  download(name, PDF, content);
}
