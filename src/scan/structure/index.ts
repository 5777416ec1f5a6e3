import { ageSecretKey } from './age.ts';
import { awsAccessKeyId, awsBedrockKey } from './aws.ts';
import { azureDevopsToken, azureEntraSecret, azureIdentifiableKey } from './azure.ts';
import { base64UserPassword } from './basic-auth.ts';
import {
  crc32Base36,
  crc32Base62,
  crc32Base62Apify,
  crc32Base62Salad,
  crc32Base62Whole,
  crc32Base64Confluent,
  crc32Hex,
  crc32HexBody,
  crc32HexGrafana,
} from './crc32.ts';
import { discordToken } from './discord.ts';
import { githubFineGrained } from './github-fine-grained.ts';
import { jiraToken } from './jira.ts';
import { jsonToken } from './json-token.ts';
import { jwt, jwtDamaged, kubernetesServiceAccount, supabaseServiceRole } from './jwt.ts';
import { keyDamaged } from './key-damaged.ts';
import { macaroon } from './macaroon.ts';
import { openaiKey } from './openai.ts';
import { pemEncryptedKey, pemPrivateKey } from './pem.ts';
import { pgpSecretKey } from './pgp.ts';
import { seedPhrase } from './seed-phrase.ts';

/**
 * Every test of a secret that needs no network, by the name that rules use. A test says whether
 * the value holds what its provider builds into it; it never throws.
 */
export const structureTests: Readonly<Record<string, (value: string) => boolean>> = {
  'age-secret-key': ageSecretKey,
  'aws-access-key-id': awsAccessKeyId,
  'aws-bedrock-key': awsBedrockKey,
  'azure-devops-token': azureDevopsToken,
  'azure-entra-secret': azureEntraSecret,
  'azure-identifiable-key': azureIdentifiableKey,
  'base64-user-password': base64UserPassword,
  'crc32-base36': crc32Base36,
  'crc32-base62': crc32Base62,
  'crc32-base62-apify': crc32Base62Apify,
  'crc32-base62-salad': crc32Base62Salad,
  'crc32-base62-whole': crc32Base62Whole,
  'crc32-base64-confluent': crc32Base64Confluent,
  'crc32-hex': crc32Hex,
  'crc32-hex-body': crc32HexBody,
  'crc32-hex-grafana': crc32HexGrafana,
  'discord-token': discordToken,
  'github-fine-grained': githubFineGrained,
  'jira-token': jiraToken,
  'json-token': jsonToken,
  jwt,
  'jwt-damaged': jwtDamaged,
  'key-damaged': keyDamaged,
  'kubernetes-service-account': kubernetesServiceAccount,
  macaroon,
  'openai-key': openaiKey,
  'pem-encrypted-key': pemEncryptedKey,
  'pem-private-key': pemPrivateKey,
  'pgp-secret-key': pgpSecretKey,
  'seed-phrase': seedPhrase,
  'supabase-service-role': supabaseServiceRole,
};
