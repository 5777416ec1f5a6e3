import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { base64Json } from '../leaks-support/checksums.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'kubernetes-service-account-token',
    title: 'Kubernetes service account token',
    provider: 'Kubernetes',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50I'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /(?<![\w-])eyJ[A-Za-z0-9_-]{17,400}\.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50I[A-Za-z0-9_-]{40,1500}\.[A-Za-z0-9_-]{43,700}(?![A-Za-z0-9_-])/,
    minEntropy: 4,
    structure: { test: 'kubernetes-service-account', onFail: 'doubt' },
    publicPrefix: 3,
    why: 'Acts in the cluster as its service account and never ends by itself.',
    fix: 'Delete the Secret that holds it (or the service account), then check the audit log for its use.',
    references: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/'],
    examples: [
      `token: ${base64Json({ alg: 'RS256', kid: fill(20) })}.${base64Json({ iss: 'kubernetes/serviceaccount', 'kubernetes.io/serviceaccount/namespace': 'default', sub: 'system:serviceaccount:default:app' })}.${fill(342, 'base64url')}`,
      `Bearer ${base64Json({ alg: 'RS256', kid: '' })}.${base64Json({ iss: 'kubernetes/serviceaccount', 'kubernetes.io/serviceaccount/namespace': 'kube-system', sub: 'system:serviceaccount:kube-system:dash' })}.${fill(342, 'base64url', 2)}`,
    ],
    nonExamples: [
      `eyJ${fill(60)}.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50I${fill(200, 'base62', 2)}.${fill(10)}`,
      `eyJ${fill(60)}.eyJzdWIiOiI${fill(100, 'base62', 2)}.${fill(43, 'base62', 3)}`,
    ],
  }),
  defineRule({
    id: 'kubernetes-bootstrap-token',
    title: 'Kubernetes bootstrap token',
    provider: 'Kubernetes',
    severity: 'high',
    confidence: 0.9,
    keywords: ['kubeadm', 'bootstrap_token', 'bootstrap-token', 'bootstraptoken'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['bootstrap'], ['token']), String.raw`kubeadm[^\n]{1,120}?--token[ =]{1,3}`],
      '[a-z0-9]{6}\\.(?=[a-z]*[0-9])[a-z0-9]{16}',
    ),
    minEntropy: 3,
    why: 'Joins a machine to the cluster, which then receives its workloads and their secrets.',
    fix: 'Run "kubeadm token delete" for it and make a new one with a short life.',
    references: ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'],
    examples: [
      `KUBEADM_BOOTSTRAP_TOKEN=${fill(6, 'base36').slice(1)}7.${fill(16, 'base36')}`,
      `"kubeadm_bootstrap_token": "${fill(6, 'base36', 2).slice(1)}7.${fill(16, 'base36', 2)}",`,
      `kubeadm join 10.0.0.1:6443 --token ${fill(6, 'base36', 5).slice(1)}9.${fill(16, 'base36', 6)} --discovery-token-ca-cert-hash sha256:${fill(64, 'hex')}`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(6, 'base36').slice(1)}7.${fill(16, 'base36')}`,
      `KUBEADM_BOOTSTRAP_TOKEN=${fill(6, 'base36').slice(1)}7.${fill(15, 'base36')}`,
      `KUBEADM_BOOTSTRAP_NAME=${fill(6, 'base36').slice(1)}7.${fill(16, 'base36')}`,
      'KUBEADM_BOOTSTRAP_TOKEN=your_kubeadm_bootstrap_token_here',
    ],
  }),
];
