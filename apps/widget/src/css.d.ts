/** A stylesheet as text, as vite gives it. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
