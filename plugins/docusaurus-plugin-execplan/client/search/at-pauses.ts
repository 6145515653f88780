/**
 * Asks when whoever asks pauses, not at each letter: what is shown of the answers to half a word would be downloaded for
 * nothing. Whoever has asked in the meantime gets the answer to the last question.
 *
 * @param pauseMs how long nothing must be asked
 */
export function atPauses<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  pauseMs: number,
): (question: Question) => Promise<Answer> {
  let waiting: {resolve(answer: Promise<Answer>): void}[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (question) =>
    new Promise((resolve) => {
      waiting.push({resolve});
      clearTimeout(timer);
      timer = setTimeout(() => {
        const answer = ask(question);
        for (const one of waiting) one.resolve(answer);
        waiting = [];
      }, pauseMs);
    });
}
