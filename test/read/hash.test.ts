import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashWith } from '../../src/model/ids.js';
import { nativeHash } from '../../src/read/file.js';

test('hashWith(the hash of the platform) changes no hash, lone surrogates included', () => {
  const pure = hashWith(nativeHash);
  const text = fc
    .array(fc.constantFrom('a', 'é', '港', '😀', '\ud83d', '\udc00', '\0', '\n'))
    .map((parts) => parts.join(''));
  fc.assert(fc.property(text, (words) => nativeHash(words) === pure(words)));
  expect(pure('')).toHaveLength(64);
});
