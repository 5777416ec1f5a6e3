import { decodeBase64Json } from './base64.ts';

type Claims = Readonly<Record<string, unknown>>;

/** Header and payload of a JSON Web Token (RFC 7519) that is signed, else null. */
function readToken(value: string): { readonly header: Claims; readonly payload: Claims } | null {
  const [first = '', second = '', signature = ''] = value.split('.');
  const header = decodeBase64Json(first);
  const payload = decodeBase64Json(second);
  if (!header || !payload || signature.length < 20) return null;
  const { alg } = header;
  if (typeof alg !== 'string' || alg.toLowerCase() === 'none') return null;
  return { header, payload };
}

/**
 * A signed token that somebody could use: both parts are JSON, the algorithm is not `none`, and
 * it is neither the sample of jwt.io nor one of Supabase's public tokens.
 */
export function jwt(value: string): boolean {
  const token = readToken(value);
  return token !== null && !isSample(token.payload) && !isSupabasePublic(token.payload);
}

/**
 * A token without its signature, or one of whose parts a letter was lost or changed. Samples and
 * tokens that say of themselves that they are unsigned are none.
 */
export function jwtDamaged(value: string): boolean {
  const [first = '', second = '', signature = ''] = value.split('.');
  const header = decodeBase64Json(first);
  const payload = decodeBase64Json(second);
  if (header?.['alg'] === 'none' || (payload && isSample(payload))) return false;
  return !header || !payload ? signature !== '' : signature === '' && 'alg' in header;
}

/** A Supabase token that bypasses row level security. */
export function supabaseServiceRole(value: string): boolean {
  const payload = readToken(value)?.payload;
  return payload?.['iss'] === 'supabase' && payload['role'] === 'service_role';
}

/** A token of a Kubernetes service account. */
export function kubernetesServiceAccount(value: string): boolean {
  const payload = readToken(value)?.payload;
  if (!payload) return false;
  const { sub } = payload;
  return (
    (typeof sub === 'string' && sub.startsWith('system:serviceaccount:')) ||
    Object.keys(payload).some((name) => name.startsWith('kubernetes.io'))
  );
}

/** Claims of the token that jwt.io opens with, and of the first samples in common libraries. */
function isSample(payload: Claims): boolean {
  const names = Object.keys(payload);
  if (names.length === 1) return payload['some'] === 'payload' || payload['foo'] === 'bar';
  if (names.some((name) => !['sub', 'name', 'iat', 'admin'].includes(name))) return false;
  return payload['sub'] === '1234567890' && /^john doe$/i.test(String(payload['name']));
}

function isSupabasePublic(payload: Claims): boolean {
  const { iss, role } = payload;
  return iss === 'supabase-demo' || (iss === 'supabase' && role === 'anon');
}
