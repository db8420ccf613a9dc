// A small HTTP client that keeps cookies, as one browser would.
export class Browser {
  #cookies = new Map();

  constructor(base, headers = {}) {
    this.base = base;
    this.headers = headers;
  }

  // The cookies as the header of a request has them.
  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  // {status, headers, text, json}; json is null when the answer is none. Never follows a redirect.
  async call(method, path, { body, headers = {} } = {}) {
    const { cookie } = this;
    const answer = await fetch(new URL(path, this.base), {
      method,
      redirect: 'manual',
      headers: {
        ...this.headers,
        ...(cookie && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json', origin: new URL(this.base).origin }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const text = await answer.text();
    let json = null;
    if ((answer.headers.get('content-type') ?? '').includes('json') && text) json = JSON.parse(text);
    return { status: answer.status, headers: answer.headers, text, json };
  }

  // As call, and an error unless the answer is 2xx. Returns the JSON.
  async ask(method, path, options) {
    const answer = await this.call(method, path, options);
    if (answer.status < 200 || answer.status > 299)
      throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 400)}`);
    return answer.json;
  }
}
