import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { notFiller } from '../leaks-support/placeholder.ts';

export default [
  defineRule({
    id: 'wordpress-auth-key',
    title: 'WordPress authentication key or salt',
    provider: 'WordPress',
    severity: 'high',
    confidence: 0.93,
    keywords: ['AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', '_SALT'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /define\([ ]{0,3}["'](?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["'][ ]{0,3},[ ]{0,20}(?:'(?!put your)(?=[^']*[^A-Za-z'])(?<secret>[^'\n]{32,100})')[ ]{0,3}\)/,
    minEntropy: 3.5,
    why: 'Forges login cookies of the site.',
    fix: 'Replace all eight values by those of api.wordpress.org/secret-key; everybody must log in again.',
    references: ['https://developer.wordpress.org/advanced-administration/wordpress/wp-config/'],
    examples: [
      `define('AUTH_KEY',         '${fill(30)}#|~${fill(31, 'base62', 2)}');`,
      `define( 'NONCE_SALT', '${fill(64, 'base62', 3)}' );`,
    ],
    nonExamples: [
      "define('AUTH_KEY', 'put your unique phrase here');",
      "define('AUTH_KEY', getenv('AUTH_KEY'));",
    ],
  }),
  defineRule({
    id: 'wordpress-db-password',
    title: 'WordPress database password',
    provider: 'WordPress',
    severity: 'high',
    confidence: 0.9,
    keywords: ['DB_PASSWORD'],
    caseSensitive: true,
    scope: 'line',
    pattern: new RegExp(
      String.raw`define\([ ]{0,3}["']DB_PASSWORD["'][ ]{0,3},[ ]{0,8}["'](?!password_here|database_password|wordpress["'])${notFiller}(?<secret>[^"'\n$<{]{4,100})["'][ ]{0,3}\)`,
    ),
    minEntropy: 1.8,
    why: 'Logs in to the database of the site.',
    fix: 'Change the password of the database user and read it from the environment in wp-config.php.',
    references: ['https://developer.wordpress.org/advanced-administration/wordpress/wp-config/'],
    examples: [
      `define('DB_PASSWORD', '${fill(16)}');`,
      `define( "DB_PASSWORD", "${fill(12, 'base62', 2)}" );`,
    ],
    nonExamples: [
      "define('DB_PASSWORD', 'password_here');",
      "define('DB_PASSWORD', getenv('DB_PASSWORD'));",
      "define('DB_PASSWORD', '');",
    ],
  }),
];
