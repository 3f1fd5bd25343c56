'use client';
import { Plus, X } from 'lucide-react';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { FieldGroup, LongLine } from '../../ui/field';
import { Icon } from '../../ui/icon';

const mostQuestions = 4;

/** Up to four questions that a chat offers before anyone has written. */
export function SuggestedQuestions({
  questions,
  onChange,
}: {
  questions: readonly string[];
  onChange: (questions: string[]) => void;
}) {
  const { assistants } = useLocale().words;
  return (
    <FieldGroup legend={assistants.suggested} hint={assistants.suggestedHint}>
      <ul className="questions">
        {questions.map((question, index) => (
          // a question has no other identity than its place
          <li key={index}>
            <LongLine
              label={assistants.suggestedNumber(index + 1)}
              isLabelHidden
              value={question}
              maxLength={200}
              onText={(text) => onChange(questions.map((one, place) => (place === index ? text : one)))}
            />
            <Button kind="quiet" square onClick={() => onChange(questions.filter((_, place) => place !== index))}>
              <Icon of={X} />
              <span className="sr">{assistants.removeQuestion(index + 1)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {questions.length < mostQuestions ? (
        <p className="mt-2">
          <Button kind="quiet" small onClick={() => onChange([...questions, ''])}>
            <Icon of={Plus} />
            {assistants.addQuestion}
          </Button>
        </p>
      ) : null}
    </FieldGroup>
  );
}
