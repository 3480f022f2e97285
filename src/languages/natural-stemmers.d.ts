/** The package types its index alone, which loads the stemmers of all languages. */
declare module 'natural/lib/natural/stemmers/*.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
