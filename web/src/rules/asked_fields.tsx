import { NativeSelect } from '@mantine/core';
import type { AssessmentList } from '../api/types';
import { saidAt } from '../orgs/show_again';
import { Picker } from '../ui/picker';
import { languageWords, languagesFor } from './rule_words';

export interface Asked {
  readonly assessments: readonly string[];
  readonly optional: readonly string[]; // Those of them that may be declined.
  readonly language: string;
}

interface Props {
  readonly asked: Asked;
  readonly assessments: AssessmentList['data']; // To choose from.
  readonly languages: readonly string[]; // That letters are written in.
  readonly error: unknown;
  readonly onChange: (part: Partial<Asked>) => void;
}

// What is asked for, which of it may be declined, and in which language.
export function AskedFields({ asked, assessments, languages, error, onChange }: Props) {
  const choices = assessments.map(({ id, name, minutes }) => ({
    id, text: `${name} (${minutes} min)`,
  }));
  const chosen = choices.filter(({ id }) => asked.assessments.includes(id));
  const offered = languagesFor(asked.assessments, assessments, languages);
  const shown = offered.includes(asked.language) ? offered : [asked.language, ...offered];
  return (
    <>
      <Picker
        label="Asked for"
        hint="At least one; in the order in which you choose them"
        choices={choices}
        chosen={asked.assessments}
        error={saidAt('/assessments', error)}
        onChange={(ids) =>
          onChange({ assessments: ids, optional: asked.optional.filter((id) => ids.includes(id)) })
        }
      />
      {chosen.length > 0 && (
        <Picker
          label="Optional"
          hint="None chosen: all are required. What is optional may be declined, and nobody is reminded of it"
          choices={chosen}
          chosen={asked.optional}
          error={saidAt('/optional_assessments', error)}
          onChange={(optional) => onChange({ optional })}
        />
      )}
      <NativeSelect
        label="Language"
        description="Of the letters, and of the page to begin with; candidates may choose another there"
        mt="md"
        w={260}
        data={shown.map((tag) => ({ value: tag, label: languageWords(tag) }))}
        value={asked.language}
        error={saidAt('/language', error)}
        onChange={(event) => onChange({ language: event.currentTarget.value })}
      />
    </>
  );
}
