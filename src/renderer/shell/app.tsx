/** The whole window. */
export function App() {
  return <main>Copydesk</main>;
}
