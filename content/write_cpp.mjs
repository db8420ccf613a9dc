// Writes an imported questionnaire as C++: constant tables and one function that makes the Assessment.
import { createHash } from 'node:crypto';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

// What a candidate's browser sees of an item: names no scale, key, position or published number.
export const opaqueId = (test, source) => sha256(`${test}/${source}`).slice(0, 12);

const quoted = (text) => `"${text.replace(/[\\"]/g, '\\$&').replace(/\?\?/g, '?\\?')}"`;
const number = (value) => (Number.isInteger(value) ? `${value}.0` : String(value));

// Over everything that a stored number came from, in one fixed spelling.
export function keyHash(config, items) {
  return 'sha256:' + sha256(JSON.stringify({
    id: config.id, version: config.version, options: [config.option_min, config.option_max],
    items: items.map((i) => [i.source, i.keyed, config.scales[i.domain].id, config.scales[i.facet].id]),
    scales: config.scales.map((s) => [s.id, s.parent ?? null, s.shown ?? 'as published', s.mean, s.sd,
      s.certainty ?? 'published', s.reliability, s.reliability_items]),
    norm_group: config.norm_group.id,
  }));
}

const scale = (s) => `      {.id = ${quoted(s.id)}, .name = ${quoted(s.name)}, .parent = ${quoted(s.parent ?? '')},
       .shown = Shown::${s.shown === 'reversed' ? 'Reversed' : 'AsPublished'},
       .shown_as = ShownAs::${s.parent ? 'Band' : 'Score'},
       .norm = {.mean = ${number(s.mean)}, .sd = ${number(s.sd)},
                .certainty = Certainty::${s.certainty === 'approximate' ? 'Approximate' : 'Published'}},
       .reliability = ${number(s.reliability)}, .reliability_items = ${s.reliability_items}},`;

export function writeCpp(config, { items, languages }) {
  const name = config.id.replaceAll('-', '_');
  const constant = (tag) => `kPrompts_${tag.replaceAll('-', '_')}`;
  const level = (tag) => config.levels[tag] ?? config.levels['*'];
  const practice = (tag) => (config.practice[tag] ? tag : 'en');
  const prompts = languages.map((l) => `constexpr std::string_view ${constant(l.tag)}[] = {
${l.prompts.map((p) => `    ${quoted(p)},`).join('\n')}
};`);
  const texts = languages.map((l) => `      {.tag = ${quoted(l.tag)}, .name = ${quoted(l.name)},
       .right_to_left = ${config.right_to_left.includes(l.tag)}, .evidence = EvidenceLevel::${level(l.tag)},
       .options = {${l.options.map((o, i) => `{${config.option_min + i}, ${quoted(o)}}`).join(', ')}},
       .prompts = {std::begin(${constant(l.tag)}), std::end(${constant(l.tag)})},
       .practice_prompt = ${quoted(config.practice[practice(l.tag)])},
       .practice_language = ${quoted(practice(l.tag))}},`);
  const summaries = languages.filter((l) => config.summaries?.[l.tag])
    .map((l) => `      {.text = ${quoted(config.summaries[l.tag])}, .language = ${quoted(l.tag)}},`);
  const keys = items.map((i) => `    {.id = ${quoted(opaqueId(config.id, i.source))}, .source = ${quoted(i.source)},
     .keying = Keying::${i.keyed === 'plus' ? 'Plus' : 'Minus'}, .domain = ${i.domain}, .facet = ${i.facet}},`);
  const group = config.norm_group;
  return `// Made by scripts/import_bigfive.mjs from ${config.package.name} ${config.package.version} (MIT). Not kept in
// the repository.
#include <iterator>

#include "assessments/built_in.hpp"

namespace bascule::assessments {
namespace {
using namespace keyed_sum;

constexpr Item kItems[] = {
${keys.join('\n')}
};

${prompts.join('\n\n')}

Definition definition() {
  Definition made;
  made.option_min = ${config.option_min};
  made.option_max = ${config.option_max};
  made.scales = {
${config.scales.map(scale).join('\n')}
  };
  made.items = {std::begin(kItems), std::end(kItems)};
  made.languages = {
${texts.join('\n')}
  };
  made.norm_group = {.id = ${quoted(group.id)}, .n = ${group.n ?? 'std::nullopt'},
                     .population = ${quoted(group.population)}, .year = ${group.year}};
  made.notices = {${config.notices.map(quoted).join(', ')}};
  made.key_hash = ${quoted(keyHash(config, items))};
  return made;
}

}  // namespace

Assessment ${name}() {
  return Assessment({${quoted(config.id)}, ${quoted(config.version)}}, ${quoted(config.name)},
                    ${quoted(config.summary)}, ${config.minutes}, definition());
}

const std::vector<Summary>& ${name}_summaries() {
  static const std::vector<Summary> kAll{
${summaries.join('\n')}
  };
  return kAll;
}

}  // namespace bascule::assessments
`;
}
