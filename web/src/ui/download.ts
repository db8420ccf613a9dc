// Hands a file to the browser, which asks its user where to put it.
export function download(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000); // Once it was taken.
}

export const downloadJson = (name: string, json: unknown): void =>
  download(name, 'application/json', `${JSON.stringify(json, null, 2)}\n`);
