#!/usr/bin/python3
"""A mail server that keeps what it is given: real SMTP (aiosmtpd) on one port, a page on another.

Used by `make demo` and by the scenario and browser tests; nothing of it is in the product.

    mail_catcher.py [--smtp-port N] [--http-port N]      0, the default: any free port

Prints one JSON line when ready: {"smtp_url": …, "url": …}. Over HTTP:

    GET    /                the mails, to read          GET  /mails/N       one mail
    GET    /api/mails       [{id, received_at, from, to, subject, message_id, text, html, links}]
    GET    /api/mails?after=N   only those with a greater id
    GET    /mails/N/html    the HTML part, sandboxed    GET  /mails/N/raw   as it came
    DELETE /api/mails       forgets all
    PUT    /api/behaviour   {"next": ["450", "550", "drop-before", "drop-after", "accept"]}:
                            what happens to the next mails, one word each; then all are accepted.
                            drop-before closes the connection without keeping the mail, drop-after
                            keeps it and closes before the final 250: the sender cannot know.
"""
import argparse
import asyncio
import datetime
import email
import email.policy
import html
import http.server
import json
import re
import signal
import threading

from aiosmtpd.smtp import SMTP

KEPT_MAX = 10_000  # Oldest go first: the demo may stay up for days.
MAIL_BYTES_MAX = 2 * 1024 * 1024


class Mailbox:
    """What was caught, and what to do with the next mail. Any thread."""

    def __init__(self):
        self._lock = threading.Lock()
        self._mails, self._next, self._last_id = [], [], 0

    def add(self, envelope):
        raw = envelope.original_content
        message = email.message_from_bytes(raw, policy=email.policy.default)
        text, page = message.get_body(("plain",)), message.get_body(("html",))
        text = text.get_content() if text else ""
        page = page.get_content() if page else ""
        mail = {
            "received_at": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds"),
            "from": envelope.mail_from,
            "to": list(envelope.rcpt_tos),
            "subject": str(message["subject"] or ""),
            "message_id": str(message["message-id"] or ""),
            "headers": [[name, str(value)] for name, value in message.items()],
            "text": text,
            "html": page,
            "links": list(dict.fromkeys(re.findall(r"https?://[^\s<>\"']+", text))),
        }
        with self._lock:
            self._last_id += 1
            self._mails.append(({"id": self._last_id, **mail}, raw))
            del self._mails[:-KEPT_MAX]

    def all(self, after=0):
        with self._lock:
            return [mail for mail, _ in self._mails if mail["id"] > after]

    def find(self, mail_id):
        with self._lock:
            return next(((mail, raw) for mail, raw in self._mails if mail["id"] == mail_id), (None, b""))

    def clear(self):
        with self._lock:
            self._mails.clear()

    def plan(self, words):
        with self._lock:
            self._next = list(words)

    def behaviour(self):
        with self._lock:
            return self._next.pop(0) if self._next else "accept"


class Catch:
    """aiosmtpd's handler: one call per mail."""

    def __init__(self, mailbox):
        self._mailbox = mailbox

    async def handle_DATA(self, server, session, envelope):
        behaviour = self._mailbox.behaviour()
        if behaviour in ("accept", "drop-after"):
            self._mailbox.add(envelope)
        if behaviour.startswith("drop"):
            server.transport.abort()
            return "421 closing"
        if behaviour != "accept":
            return f"{behaviour} told to answer so"
        return "250 kept"


STYLE = """
:root { color-scheme: light dark; --line: #8884; --accent: light-dark(#0b57d0, #a8c7fa); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } a { color: var(--accent, #0b57d0); }
@supports not (color: light-dark(red, red)) { :root { --accent: #0b57d0; color-scheme: light; } }
ul { list-style: none; padding: 0; } li { border-top: 1px solid var(--line); padding: .75rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: 1rem; }
iframe { width: 100%; height: 40rem; border: 1px solid var(--line); background: #fff; }
small { opacity: .8; }
"""
# Shows new mails without a reload; says so to a screen reader through the live region.
SCRIPT = """
const list = document.getElementById('mails'); let seen = list.dataset.last;
setInterval(async () => {
  const page = await fetch('/').then(r => r.text()).catch(() => null); if (!page) return;
  const next = new DOMParser().parseFromString(page, 'text/html').getElementById('mails');
  if (next.dataset.last !== seen) { seen = next.dataset.last; list.innerHTML = next.innerHTML; }
}, 2000);
"""


def page(title, body, script=""):
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><style>{STYLE}</style></head>'
        f"<body><main>{body}</main>{f'<script>{script}</script>' if script else ''}</body></html>"
    )


def list_page(mails):
    rows = "".join(
        f'<li><a href="/mails/{m["id"]}">{html.escape(m["subject"] or "(no subject)")}</a><br>'
        f'<small>to {html.escape(", ".join(m["to"]))} · <time datetime="{m["received_at"]}">{m["received_at"][11:19]} UTC</time></small></li>'
        for m in reversed(mails)
    )
    last = mails[-1]["id"] if mails else 0
    body = f'<ul id="mails" aria-live="polite" data-last="{last}">{rows or "<li>No mail yet.</li>"}</ul>'
    return page("Mails caught", "<h1>Mails caught by the demo</h1>" + body, SCRIPT)


def mail_page(mail):
    fields = "".join(
        f"<dt>{html.escape(name)}</dt><dd>{html.escape(value)}</dd>"
        for name, value in mail["headers"]
        if name.lower() in ("from", "reply-to", "to", "subject", "date", "message-id")
    )
    shown = (
        f'<h2>As HTML</h2><iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail as HTML" src="/mails/{mail["id"]}/html"></iframe>'
        if mail["html"]
        else ""
    )
    links = "".join(f'<li><a href="{html.escape(link)}">{html.escape(link)}</a></li>' for link in mail["links"])
    return page(
        mail["subject"],
        f'<p><a href="/">All mails</a> · <a href="/mails/{mail["id"]}/raw">As it came</a></p>'
        f'<h1>{html.escape(mail["subject"])}</h1><dl>{fields}</dl>{shown}'
        f'<h2>As text</h2><pre tabindex="0">{html.escape(mail["text"])}</pre>'
        + (f"<h2>Links in it</h2><ul>{links}</ul>" if links else ""),
    )


class Pages(http.server.BaseHTTPRequestHandler):
    mailbox: Mailbox

    def answer(self, status, kind, body, **headers):
        data = body if isinstance(body, bytes) else body.encode()
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), "Cache-Control": "no-store", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def json(self, value, status=200):
        self.answer(status, "application/json", json.dumps(value, ensure_ascii=False))

    def do_GET(self):
        if self.path == "/":
            return self.answer(200, "text/html; charset=utf-8", list_page(self.mailbox.all()))
        if self.path == "/api/mails":
            return self.json(self.mailbox.all())
        later = re.fullmatch(r"/api/mails\?after=(\d{1,9})", self.path)
        if later:
            return self.json(self.mailbox.all(int(later[1])))
        match = re.fullmatch(r"/(api/)?mails/(\d+)(/html|/raw)?", self.path)
        mail, raw = self.mailbox.find(int(match[2])) if match else (None, b"")
        if not mail:
            return self.answer(404, "text/plain", "no such mail")
        if match[1]:
            return self.json(mail)
        if match[3] == "/raw":
            return self.answer(200, "text/plain; charset=utf-8", raw)
        if match[3] == "/html":
            policy = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
            framed = mail["html"].replace("<head>", '<head><base target="_blank">', 1)
            return self.answer(200, "text/html; charset=utf-8", framed, Content_Security_Policy=policy)
        return self.answer(200, "text/html; charset=utf-8", mail_page(mail))

    do_HEAD = do_GET

    def do_DELETE(self):
        if self.path != "/api/mails":
            return self.answer(404, "text/plain", "no such thing")
        self.mailbox.clear()
        self.json({})

    def do_PUT(self):
        if self.path != "/api/behaviour":
            return self.answer(404, "text/plain", "no such thing")
        words = json.loads(self.rfile.read(int(self.headers.get("Content-Length", "0"))))["next"]
        if not all(re.fullmatch(r"accept|drop-before|drop-after|[45]\d\d", word) for word in words):
            return self.json({"error": "unknown word"}, 422)
        self.mailbox.plan(words)
        self.json({"next": words})

    def log_message(self, *_):
        pass


async def serve(options):
    mailbox = Mailbox()
    loop = asyncio.get_running_loop()
    smtp = await loop.create_server(
        lambda: SMTP(Catch(mailbox), hostname="mail.example", data_size_limit=MAIL_BYTES_MAX, enable_SMTPUTF8=True),
        "127.0.0.1",
        options.smtp_port,
    )
    handler = type("BoundPages", (Pages,), {"mailbox": mailbox})
    web = http.server.ThreadingHTTPServer(("127.0.0.1", options.http_port), handler)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    ready = {
        "smtp_url": f"smtp://127.0.0.1:{smtp.sockets[0].getsockname()[1]}",
        "url": f"http://127.0.0.1:{web.server_address[1]}",
    }
    print(json.dumps(ready), flush=True)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    await stop.wait()
    smtp.close()
    web.shutdown()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Keeps the mails it is given, and shows them.")
    parser.add_argument("--smtp-port", type=int, default=0)
    parser.add_argument("--http-port", type=int, default=0)
    asyncio.run(serve(parser.parse_args()))
