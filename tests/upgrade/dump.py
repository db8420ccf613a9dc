"""dump.py write DATABASE: the database as SQL text. dump.py read DUMP DATABASE: makes it again."""
import sqlite3
import sys


def write(path):
    db = sqlite3.connect(path)
    version = db.execute("SELECT max(version) FROM schema_migrations").fetchone()[0]
    print(f"-- schema {version}")
    print(f"PRAGMA application_id={db.execute('PRAGMA application_id').fetchone()[0]};")
    print("\n".join(db.iterdump()))


def read(dump, path):
    with open(dump, encoding="utf-8") as text:
        db = sqlite3.connect(path)
        db.executescript(text.read())
        db.close()


{"write": write, "read": read}[sys.argv[1]](*sys.argv[2:])
