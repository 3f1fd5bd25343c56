import { Radrum, RadrumError } from '@radrum/sdk';

const { RADRUM_URL = 'http://localhost:3000', RADRUM_KEY = '', RADRUM_ASSISTANT = 'fraga-lindvik' } = process.env;
/** On the server: the secret key never reaches a browser. */
const radrum = new Radrum({ baseUrl: RADRUM_URL, key: RADRUM_KEY });

/** Asks for `?q=…` and shows the answer with its sources. Works without any script in the browser. */
export default async function Page({ searchParams }) {
  const { q = '' } = await searchParams;
  const question = String(q).trim();
  return (
    <main>
      <h1>Fråga kommunen</h1>
      <form>
        <label>
          Din fråga <input name="q" defaultValue={question} />
        </label>{' '}
        <button>Fråga</button>
      </form>
      {question && <Answer question={question} />}
    </main>
  );
}

async function Answer({ question }) {
  const answer = await radrum.messages.ask(RADRUM_ASSISTANT, { text: question }).catch((error) => {
    if (error instanceof RadrumError) return error;
    throw error;
  });
  if (answer instanceof RadrumError) return <p role="alert">Assistenten svarar inte just nu ({answer.code}).</p>;
  return (
    <section lang={answer.language}>
      <h2>Svar</h2>
      <p style={{ whiteSpace: 'pre-line' }}>{answer.text}</p>
      <ol>
        {answer.citations.map(({ url, title, quote }) => (
          <li key={quote}>
            {url ? <a href={url}>{title}</a> : title}: <q>{quote}</q>
          </li>
        ))}
      </ol>
    </section>
  );
}
