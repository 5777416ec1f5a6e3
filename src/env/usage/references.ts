import type { Language } from './language.ts';

/**
 * Compose files: what `${NAME}` is replaced by comes from the machine that runs compose. What a
 * service needs is checked against the schema where the schema lists the file.
 */
export const compose: Language = {
  id: 'compose',
  isMention: true,
  files: /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/i,
  keywords: ['$'],
  lexis: { lineComments: ['#'], blockComments: [], strings: [] },
  forms: [
    { pattern: /(?<!\$)\$(?<name>[A-Za-z_]\w*)/g, inText: true },
    {
      pattern: /(?<!\$)\$\{(?<name>[A-Za-z_]\w*)(?=[}:?+-])/g,
      inText: true,
      fallback: /^:?[-+]/,
    },
  ],
  dynamic: [],
};

/** Schemas of Prisma name the variable that holds the address of the database. */
export const prisma: Language = {
  id: 'prisma',
  files: /\.prisma$/i,
  keywords: ['env('],
  lexis: {
    lineComments: ['//'],
    blockComments: [],
    strings: [{ open: '"', close: '"', escape: '\\', isOneLine: true }],
  },
  forms: [{ pattern: /\benv\(\s*"(?<name>[A-Za-z_]\w*)"/g }],
  dynamic: [],
};

/** Workflows: settings of the repository, and what commands take from the environment. */
export const workflow: Language = {
  id: 'workflow',
  files: /(?:^|\/)(?:\.github\/workflows\/[^/]+|action)\.ya?ml$/i,
  keywords: ['$'],
  isMention: true,
  lexis: { lineComments: ['#'], blockComments: [], strings: [] },
  forms: [
    { pattern: /\b(?:secrets|vars|env)\.(?<name>[A-Za-z_]\w*)/g, inText: true },
    { pattern: /(?<!\$)\$\{?(?<name>[A-Z_][A-Z0-9_]{2,})\b/g, inText: true },
  ],
  dynamic: [],
};

/** Kubernetes manifests as templates: what is put in place of `${NAME}` when they are applied. */
export const kubernetes: Language = {
  id: 'kubernetes',
  files:
    /(?:^|\/)(?:k8s|kube|kubernetes|manifests|deploy|deployments?|overlays|base|charts?|helm)\/[^\n]*\.ya?ml$/i,
  keywords: ['${'],
  isMention: true,
  lexis: { lineComments: ['#'], blockComments: [], strings: [] },
  forms: [{ pattern: /(?<!\$)\$\{(?<name>[A-Za-z_]\w*)(?=[}:?+-])/g, inText: true }],
  dynamic: [],
};

/** Dockerfiles: what `ARG` asks for, and what instructions and commands refer to. */
export const dockerfile: Language = {
  id: 'dockerfile',
  files: /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.dockerfile$/i,
  keywords: ['$', 'ARG'],
  isMention: true,
  lexis: { lineComments: ['#'], blockComments: [], strings: [] },
  forms: [
    { pattern: /^\s*ARG\s+(?<name>[A-Za-z_]\w*)/gm, inText: true },
    { pattern: /(?<!\\)\$\{?(?<name>[A-Z_][A-Z0-9_]{2,})\b/g, inText: true },
  ],
  dynamic: [],
};
