/** A models file with one model, for whoever runs the platform. Short lines: it stands in half a page. */
export const sampleFile = `{ "models": [{
  "id": "nordic-large",
  "provider": "openai",
  "model": "gpt-large",
  "apiKey": "env:MODEL_KEY",
  "region": "se",
  "operator": "Nordic AB",
  "dataClasses": ["open"]
}] }`;
