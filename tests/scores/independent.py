#!/usr/bin/env python3
"""A second implementation of the scores of bigfive-120, against which the first is compared.

It shares nothing with src/assessments: it reads the published item list itself and has its own norm
table, typed from the literature. Standard library only.

    independent.py PACKAGE_DIR LANGUAGE < answers.json > scores.json
        answers.json: {"<item id as shown to a candidate>": 1..5, ...}
"""
import hashlib
import json
import math
import pathlib
import statistics
import sys

# Sum scores of adults 21-60: mean, SD; domain first, then its facets 1-6. From the public-domain
# scoring program of J. A. Johnson for the IPIP-NEO-120, four cells pooled with equal weight.
NORMS = {
    "N": [(67.65, 16.45), (11.84, 3.78), (11.81, 4.19), (10.25, 4.04), (12.06, 3.74), (12.03, 3.62), (9.68, 3.59)],
    "E": [(78.84, 14.65), (13.67, 3.74), (11.14, 3.94), (14.57, 3.54), (12.54, 3.33), (12.27, 3.52), (14.64, 3.37)],
    "O": [(85.99, 12.76), (15.16, 3.40), (15.39, 3.49), (15.54, 3.01), (12.81, 3.44), (15.41, 3.48), (11.65, 3.74)],
    "A": [(90.05, 12.34), (13.29, 3.62), (17.09, 2.85), (16.22, 2.79), (15.71, 3.48), (12.45, 3.54), (14.83, 3.14)],
    "C": [(89.45, 13.97), (16.13, 2.31), (12.93, 4.45), (16.47, 2.59), (16.29, 3.10), (13.81, 3.23), (13.81, 4.03)],
}
# Cronbach's alpha of the facets, Johnson (2011); .68 is their mean, .84 the mean of the domains (2014).
ALPHA = {"N1": .71, "N2": .77, "N4": .63, "N5": .69, "N6": .70, "E1": .77, "E2": .60, "E3": .75,
         "E4": .68, "E5": .67, "E6": .71, "O1": .70, "O2": .72, "O3": .67}
FACET_ALPHA, DOMAIN_ALPHA = .68, .84
# Not asked in hiring, with the correlation of facet and rest that is assumed for the SD of the rest.
NOT_ASKED = {"N": (3, .60), "O": (6, .25)}
Z90 = 1.644854


def shortened_norm(domain):
    """Mean and SD of a domain without the facet that is not asked, as it is tabled: one decimal."""
    (mean, sd), (facet, r) = NORMS[domain][0], NOT_ASKED[domain]
    facet_mean, facet_sd = NORMS[domain][facet]
    rest = -r * facet_sd + math.sqrt((r * facet_sd) ** 2 - facet_sd ** 2 + sd ** 2)
    return mean - facet_mean, round(rest, 1)


def opaque(source):
    return hashlib.sha256(f"bigfive-120/{source}".encode()).hexdigest()[:12]


class Key:
    def __init__(self, package, language):
        path = pathlib.Path(package) / "data" / language / "questions.json"
        published = json.loads(path.read_text(encoding="utf-8"))
        denied = {d + str(f) for d, (f, _) in NOT_ASKED.items()}
        self.all = published
        self.asked = [q for q in published if q["domain"] + str(q["facet"]) not in denied]
        self.denied = [q for q in published if q["domain"] + str(q["facet"]) in denied]
        self.language = language


def keyed(question, value):
    return value if question["keyed"] == "plus" else 6 - value


def shown_id(published):
    return "ES" + published[1:] if published[0] == "N" else published


def scale(published, questions, answers, norms):
    """One scale: ("dimension", {...}) or ("unscored", {...})."""
    k = len(questions)
    values = [keyed(q, answers[q["id"]]) for q in questions if q["id"] in answers]
    facet = len(published) > 1
    out = {"id": shown_id(published), "parent": shown_id(published[0]) if facet else None,
           "items": k, "items_answered": len(values)}
    if len(values) < math.ceil(k * 0.8 - 1e-9):
        return "unscored", out | {"reason": "too_few_answers"}
    if facet and not norms:
        return "unscored", out | {"reason": "no_norm_group"}
    raw = math.fsum(values) + (k - len(values)) * statistics.fmean(values)
    short = not facet and published in NOT_ASKED
    mean, sd = shortened_norm(published) if short else NORMS[published[0]][int(published[1:] or 0)]
    alpha = ALPHA.get(published, FACET_ALPHA) if facet else DOMAIN_ALPHA
    length = 20 / 24 if short else 1
    alpha = length * alpha / (1 + (length - 1) * alpha)
    flags = ["prorated"] if len(values) < k else []
    lowest, highest = k, 5 * k
    t = 50 + 10 * (raw - mean) / sd
    if published[0] == "N":
        raw, t = lowest + highest - raw, 100 - t
    if norms:
        metric, score, se = "T", t, 10 * math.sqrt(1 - alpha)
        out["band"] = "low" if t < 45 else "high" if t > 55 else "middle"
        if not facet:
            out["percentile"] = 100 * statistics.NormalDist(50, 10).cdf(t)
        if short:
            flags.append("approximate_norm")
    else:
        metric, score = "0-100", 100 * (raw - lowest) / (highest - lowest)
        se = 100 * sd * math.sqrt(1 - alpha) / (highest - lowest)
        flags.append("borrowed_error")
    return "dimension", out | {
        "raw": raw, "raw_min": lowest, "raw_max": highest, "metric": metric, "score": score, "se": se,
        "ci90": [score - Z90 * se, score + Z90 * se], "reliability": alpha, "flags": flags,
        "shown_as": "band" if facet else "score"}


def long_string(asked, answers):
    text = "".join(str(answers.get(q["id"], " ")) for q in asked)
    runs = [len(run) for digit in "12345" for run in "".join(c if c == digit else " " for c in text).split()]
    return max(runs, default=None)


def even_odd(asked, answers):
    pairs = []
    for facet in sorted({q["domain"] + str(q["facet"]) for q in asked}):
        questions = [q for q in asked if q["domain"] + str(q["facet"]) == facet]
        halves = [[keyed(q, answers[q["id"]]) for q in questions[start::2] if q["id"] in answers] for start in (0, 1)]
        if all(halves):
            pairs.append([statistics.fmean(half) for half in halves])
    if len(pairs) < 10:
        return None
    odd, even = zip(*pairs)
    if len(set(odd)) == 1 or len(set(even)) == 1:
        return None
    r = statistics.correlation(odd, even)
    return max(-1.0, 2 * r / (1 + r)) if 1 + r > 1e-12 else -1.0


def score(key, answers, seconds=None):
    """answers: published id -> 1..5; seconds: published id -> time taken, where known."""
    norms = key.language == "en"
    seconds = seconds or {}
    made = {"dimension": {}, "unscored": {}}
    for domain in "NEOAC":
        mine = [q for q in key.asked if q["domain"] == domain]
        groups = [(domain, mine)] + [(f"{domain}{f}", [q for q in mine if q["facet"] == f])
                                     for f in sorted({q["facet"] for q in mine})]
        for name, questions in groups:
            what, out = scale(name, questions, answers, norms)
            made[what][out["id"]] = out
    given = list(answers.values())
    indices = {
        "long_string": long_string(key.asked, answers),
        "irv": statistics.stdev(given) if len(given) > 1 else None,
        "even_odd": even_odd(key.asked, answers),
        "rte": sum(s >= 2 for s in seconds.values()) / len(seconds)
        if seconds and len(seconds) >= 0.8 * len(given) else None,
    }
    limits = [("long_string", lambda x: x >= 10), ("irv", lambda x: x < .40),
              ("even_odd", lambda x: x < .30), ("rte", lambda x: x < .90)]
    flags = [name for name, bad in limits if indices[name] is not None and bad(indices[name])]
    if any("prorated" in d["flags"] for d in made["dimension"].values()):
        flags.append("prorated")
    return {"level": "L3" if norms else "L2", "norm": norms, "dimensions": made["dimension"],
            "unscored": made["unscored"], "flags": flags,
            "indices": {name: value for name, value in indices.items() if value is not None}}


if __name__ == "__main__":
    package, language = sys.argv[1:]
    read = Key(package, language)
    by_shown_id = {opaque(q["id"]): q["id"] for q in read.asked}
    answered = {by_shown_id[shown]: value for shown, value in json.load(sys.stdin).items()}
    print(json.dumps(score(read, answered)))
