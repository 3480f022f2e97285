/** The version of this package; a test holds it against package.json, which the engine cannot read in a browser. */
export const VERSION = '0.1.0';
