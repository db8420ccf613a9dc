#!/usr/bin/env python3
"""Scores generated answer patterns with both implementations and compares every number.

    compare.py SCORE_PATTERNS PACKAGE_DIR
Exits 1 and names each difference. Also proves that it can fail: with one key turned round on
purpose it must find differences.
"""
import json
import random
import subprocess
import sys
import unicodedata

import independent

TOLERANCE = 1e-6
LANGUAGES = ["en", "de", "ar", "zh-cn", "uk"]
SEED = 20120


def patterns(key, rng):
    """(name, answers, seconds) for one language."""
    ids = [q["id"] for q in key.asked]
    for value in range(1, 6):
        yield f"all {value}", {i: value for i in ids}, {}
    yield "alternating 1 5", {i: 1 + 4 * (n % 2) for n, i in enumerate(ids)}, {}
    yield "alternating 2 4", {i: 4 - 2 * (n % 2) for n, i in enumerate(ids)}, {}
    yield "rising", {i: 1 + n % 5 for n, i in enumerate(ids)}, {}
    yield "all for the scale", {q["id"]: 5 if q["keyed"] == "plus" else 1 for q in key.asked}, {}
    yield "all against the scale", {q["id"]: 1 if q["keyed"] == "plus" else 5 for q in key.asked}, {}
    yield "nothing", {}, {}
    yield "one answer", {ids[0]: 4}, {ids[0]: 1.5}
    full = {i: rng.randint(1, 5) for i in ids}
    for domain in "NEOAC":
        mine = [q["id"] for q in key.asked if q["domain"] == domain]
        allowed = len(mine) // 5
        for missing in (1, allowed, allowed + 1, len(mine)):
            gone = set(rng.sample(mine, missing))
            yield f"{domain} without {missing}", {i: v for i, v in full.items() if i not in gone}, {}
    for n in range(30):
        answers = {i: rng.randint(1, 5) for i in ids}
        yield f"random {n}", answers, {i: rng.choice([0.4, 1.999, 2, 3, 9]) for i in answers}
    for n in range(30):
        share = rng.random() * 0.5
        answers = {i: rng.randint(1, 5) for i in ids if rng.random() >= share}
        timed = {i: rng.uniform(1.5, 20) for i in answers if rng.random() < rng.choice([0.7, 1])}
        yield f"random with {len(answers)} answers", answers, timed
    for n in range(10):  # As people answer: mostly the same way on one scale.
        lean = {d: rng.randint(2, 4) for d in "NEOAC"}
        answers = {}
        for q in key.asked:
            value = min(5, max(1, lean[q["domain"]] + rng.randint(-1, 1)))
            answers[q["id"]] = value if q["keyed"] == "plus" else 6 - value
        yield f"consistent {n}", answers, {}


def differences(expected, got):
    found = []

    def same(where, a, b):
        numbers = isinstance(a, (int, float)) and isinstance(b, (int, float))
        if (abs(a - b) > TOLERANCE) if numbers else a != b:
            found.append(f"{where}: independent {a!r}, scored {b!r}")

    same("level", expected["level"], got["evidence"]["level"])
    same("norm", expected["norm"], got["evidence"]["norm"] is not None)
    same("flags", expected["flags"], got["validity"]["flags"])
    indices = got["validity"]["indices"]
    for name in expected["indices"].keys() | indices.keys():
        same(f"indices/{name}", expected["indices"].get(name), indices.get(name))
    for group in ("dimensions", "unscored"):
        theirs = {d["id"]: d for d in got[group]}
        same(group, sorted(expected[group]), sorted(theirs))
        for name in expected[group].keys() & theirs.keys():
            mine, their = expected[group][name], {k: v for k, v in theirs[name].items() if k != "name"}
            same(f"{group}/{name} fields", sorted(mine), sorted(their))
            for field in mine.keys() & their.keys():
                if field == "ci90":
                    for n in (0, 1):
                        same(f"{group}/{name}/ci90/{n}", mine[field][n], their[field][n])
                else:
                    same(f"{group}/{name}/{field}", mine[field], their[field])
    return found


def run(tool, *arguments, lines=()):
    done = subprocess.run([tool, *arguments], input="".join(json.dumps(x) + "\n" for x in lines),
                          capture_output=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{tool} failed ({done.returncode}): {done.stderr.strip()}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def visible(text):
    return "".join(c for c in unicodedata.normalize("NFC", text) if not c.isspace() and c not in "\u200b\ufeff")


def presented_items_are_right(tool, package):
    """What a candidate is shown: the published texts, in order, no denied item, nothing that scores."""
    [languages] = run(tool, "--languages")
    assert "en" in languages and len(languages) > 20, languages
    for language in languages:
        key = independent.Key(package, language)
        assert len(key.denied) == 8 and len(key.asked) == 112
        shown = run(tool, "--items", language)
        denied_texts = {visible(q["text"]) for q in key.denied}
        denied_ids = {q["id"] for q in key.denied} | {independent.opaque(q["id"]) for q in key.denied}
        assert [i["id"] for i in shown] == [independent.opaque(q["id"]) for q in key.asked], language
        for item, question in zip(shown, key.asked):
            assert set(item) == {"id", "kind", "prompt", "options"}, item
            assert item["id"] not in denied_ids and visible(item["prompt"]) not in denied_texts, item
            assert visible(item["prompt"]) == visible(question["text"]), item
            assert [o["value"] for o in item["options"]] == [1, 2, 3, 4, 5], item
    return len(languages)


def main():
    tool, package = sys.argv[1:]
    languages = presented_items_are_right(tool, package)
    rng = random.Random(SEED)
    keys, sheets = {}, []
    for language in LANGUAGES:
        keys[language] = independent.Key(package, language)
        sheets += [(language, *pattern) for pattern in patterns(keys[language], rng)]
    lines = [{"language": language,
              "answers": [{"item": independent.opaque(i), "value": value,
                           **({"took_ms": round(1000 * seconds[i])} if i in seconds else {})}
                          for i, value in rng.sample(sorted(answers.items()), len(answers))]}
             for language, _, answers, seconds in sheets]
    envelopes = run(tool, lines=lines)
    assert len(envelopes) == len(sheets) >= 200, len(envelopes)

    wrong = 0
    for (language, name, answers, seconds), envelope in zip(sheets, envelopes):
        rounded = {i: round(1000 * s) / 1000 for i, s in seconds.items()}
        for difference in differences(independent.score(keys[language], answers, rounded), envelope):
            wrong += 1
            print(f"{language}, {name}: {difference}")
    if wrong:
        sys.exit(f"{wrong} differences in {len(sheets)} patterns")

    turned = keys["en"].asked[7]
    turned["keyed"] = "minus" if turned["keyed"] == "plus" else "plus"
    noticed = sum(bool(differences(independent.score(keys["en"], answers), envelope))
                  for (language, _, answers, seconds), envelope in zip(sheets, envelopes)
                  if language == "en" and not seconds and answers)
    if not noticed:
        sys.exit("one key was turned round on purpose, and the comparison did not notice")
    print(f"{len(sheets)} patterns in {len(LANGUAGES)} languages equal within {TOLERANCE}; "
          f"items of {languages} languages as published; a wrong key is noticed in {noticed} patterns")


if __name__ == "__main__":
    main()
