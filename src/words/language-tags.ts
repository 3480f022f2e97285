/** Whether a language (BCP 47) is the one that is wanted: `en` means `en-GB` too. */
export function isLanguage(wanted: string, stated: string): boolean {
  const [one, other] = [wanted.toLowerCase(), stated.toLowerCase()];
  return other === one || other.startsWith(`${one}-`);
}
