/**
 * The other side of `runInProcesses`: has this process answer what it is sent.
 *
 * @param start is given the greeting, and gives what makes a result of an item
 */
export function answerItems<Greeting extends object, Item, Result>(
  start: (greeting: Greeting) => (item: Item) => Result | Promise<Result>,
): void {
  let answer: ((item: Item) => Result | Promise<Result>) | null = null;
  process.on('message', async (message: Greeting | Item[]) => {
    if (!Array.isArray(message)) {
      answer = start(message);
      return;
    }
    if (!answer) throw new Error('Unexpected items, expected a greeting first');
    process.send?.(await Promise.all(message.map(answer)));
  });
}
