import { digestOf } from '../../model/digest.ts';

const digests: ReadonlySet<string> = new Set([
  // RFC 6749, OAuth 2.0
  '6c96130f130ab0d6',
  '00cf4c781dc37003',
  '53f5da0aaa93d64c',
  'e9974c507d2a8021',
  'ca7459e2b26776de',
  '584b27d64ebc1b33',
  'a35b81a7d7927b70',
  'a71b359a87afde13',
  '738f8bd02ea2fbf9',
  // RFC 6750, bearer tokens, and OpenID Connect
  'b8e148545b13c78b',
  'ad71fb4165536675',
  '9e309cccd311ea64',
  // RFC 5849, OAuth 1.0
  'cb87c87e4a138d9a',
  'bb9b1163338b2a51',
  '649e1f5c769e718b',
  '4c20e6f5cc11b937',
  '6aa14267d94944e6',
  '293257ab6495ebb1',
  '80f8b7c904d4a43f',
  '2ff8b0fb93aca981',
  '9d03b692e941d5ac',
  '8d567eb88afff34f',
  'c20fbc2b96183894',
  'b87dad10a32a2d81',
  '128e8e99b7b9ff47',
  // RFC 7617, basic authentication
  'cf4d418ed3de92d7',
  '687da00b09c83361',
  // RFC 7515 and 7519, JSON Web Signature
  '8b1b17a9740c068a',
  // RFC 6455, WebSocket
  '7f44193a6edea087',
  '15cef4b629cc2d07',
  '507e2ce3c522082b',
  '24b6d840b1dffbed',
  // NIST SP 800-38A and FIPS 197, keys of AES
  '2ef2503d964e9668',
  'c12ce25303a023aa',
  '837e8e636d452b61',
  // The Bot API of Telegram
  '731fa294d036e54f',
  '0b5dd075ccdd03c4',
]);

const [shortest, longest] = [9, 100];

/**
 * True for a value that a standard prints as its sample: it stands in every implementation, its
 * tests and its manual. Digests, so that the values are not spelled out here.
 */
export function isPublished(text: string): boolean {
  const { length } = text;
  return shortest <= length && length <= longest && digests.has(digestOf(text));
}
