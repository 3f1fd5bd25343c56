/** What to do, in order. */
export function Steps({ steps }: { steps: readonly { title: string; text: string }[] }) {
  return (
    <ol className="guide">
      {steps.map((step) => (
        <li key={step.title}>
          <h2 className="h4">{step.title}</h2>
          <p className="dim">{step.text}</p>
        </li>
      ))}
    </ol>
  );
}
