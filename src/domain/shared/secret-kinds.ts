/** A literal text, or between `min` and `max` characters of a class. */
type Part = string | { readonly of: string; readonly min: number; readonly max: number };

/** A kind of secret: `parts` follow each other; only the part `hidden`, if it is named, is the secret itself. */
export interface SecretKind {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly hidden?: number;
}

const some = (of: string, min: number, max: number): Part => ({ of, min, max });
const kind = (name: string, ...parts: readonly Part[]): SecretKind => ({ name, parts });

const letters = '[A-Za-z0-9]';
const word = '[A-Za-z0-9_]';
const url64 = '[A-Za-z0-9_-]';
const each = (name: string, prefixes: readonly string[], ...rest: readonly Part[]): readonly SecretKind[] =>
  prefixes.map((prefix) => kind(`${name} ${prefix}`, prefix, ...rest));

/**
 * What services hand out as a secret, by its form; no word before or after it hides one. To add a kind is all that is needed for it
 * to be redacted, also over pieces, and to flag a review.
 */
export const SECRET_KINDS: readonly SecretKind[] = [
  ...each('GitHub', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], some(letters, 20, 255)),
  kind('GitHub fine-grained', 'github_pat_', some(word, 20, 255)),
  ...each('GitLab', ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glcbt-', 'glsoat-'], some(url64, 20, 255)),
  kind('Anthropic', 'sk-ant-', some(url64, 16, 255)),
  ...each('OpenAI', ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-or-v1-'], some(url64, 32, 255)),
  kind('OpenAI and others', 'sk-', some(letters, 32, 255)),
  ...each('AWS', ['AKIA', 'ASIA'], some('[A-Z0-9]', 16, 16)),
  kind('Google API', 'AIza', some(url64, 35, 35)),
  kind('Google OAuth', 'GOCSPX-', some(url64, 28, 28)),
  kind('Slack', 'xox', some('[abceoprs]', 1, 1), '-', some('[A-Za-z0-9-]', 10, 255)),
  kind('Slack app', 'xapp-', some('[A-Za-z0-9-]', 10, 255)),
  kind('Slack webhook', 'hooks.slack.com/services/', some('[A-Za-z0-9/]', 20, 120)),
  ...each('Stripe', ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_'], some(letters, 16, 255)),
  kind('Stripe webhook', 'whsec_', some('[A-Za-z0-9+/=]', 24, 255)),
  kind('SendGrid', 'SG.', some(url64, 22, 22), '.', some(url64, 43, 43)),
  kind('npm', 'npm_', some(letters, 36, 36)),
  kind('npm settings', '_authToken=', some('[A-Za-z0-9_.+/=-]', 16, 255)),
  kind('PyPI', 'pypi-', some(url64, 85, 255)),
  kind('Docker', 'dckr_pat_', some(url64, 27, 64)),
  kind('Hugging Face', 'hf_', some(letters, 34, 64)),
  kind('Groq', 'gsk_', some(letters, 52, 64)),
  ...each('DigitalOcean', ['dop_v1_', 'doo_v1_', 'dor_v1_'], some('[a-f0-9]', 64, 64)),
  ...each('Shopify', ['shpat_', 'shpss_', 'shpca_', 'shppa_'], some(letters, 32, 64)),
  kind('Linear', 'lin_api_', some(word, 32, 128)),
  kind('Notion', 'ntn_', some(letters, 46, 46)),
  kind('Grafana service account', 'glsa_', some(letters, 32, 32), '_', some('[A-Fa-f0-9]', 8, 8)),
  kind('Grafana Cloud', 'glc_', some('[A-Za-z0-9+/=]', 32, 400)),
  kind('Databricks', 'dapi', some('[a-f0-9]', 32, 32)),
  ...each('Vault', ['hvs.', 'hvb.', 'hvr.'], some(url64, 90, 300)),
  kind('age', 'AGE-SECRET-KEY-1', some('[A-Z0-9]', 58, 58)),
  kind('Azure storage', 'AccountKey=', some('[A-Za-z0-9+/=]', 44, 120)),
  // Access tokens of this product, as `Sessions` issues them.
  kind('Code Runs', 'crt_', some(url64, 43, 43)),
  kind('JWT', 'eyJ', some(url64, 8, 2_048), '.eyJ', some(url64, 8, 4_096), '.', some(url64, 8, 1_024)),
  {
    name: 'password in a URL',
    parts: [
      '://',
      some('[^\\s:/@"\'<>\\\\]', 1, 100),
      ':',
      some('[^\\s:/@"\'<>${}\\\\]', 6, 100),
      '@',
      some(letters, 1, 1),
    ],
    hidden: 3,
  },
];
