export default function Page() {
  return <h1>Rådrum</h1>;
}
