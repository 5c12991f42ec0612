/**
 * A literal text, or between `min` and `max` characters of a class; at least one of them is of the class `with`, and they do not begin
 * with what the source `but` matches.
 */
type Part = string | Characters;
interface Characters {
  readonly of: string;
  readonly min: number;
  readonly max: number;
  readonly with?: string;
  readonly but?: string;
}

/** A kind of secret: `parts` follow each other; only the part `hidden`, if it is named, is the secret itself. */
export interface SecretKind {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly hidden?: number;
}

const some = (of: string, min: number, max: number): Characters => ({ of, min, max });
const kind = (name: string, ...parts: readonly Part[]): SecretKind => ({ name, parts });
const each = (name: string, prefixes: readonly string[], ...rest: readonly Part[]): readonly SecretKind[] =>
  prefixes.map((prefix) => kind(`${name} ${prefix}`, prefix, ...rest));

const letters = '[A-Za-z0-9]';
const word = '[A-Za-z0-9_]';
const url64 = '[A-Za-z0-9_-]';
const base64 = '[A-Za-z0-9+/=]';
const hex = '[a-f0-9]';
const digit = '[0-9]';

/** What stands between a name and its value in a header, a setting, JSON or code; JSON in a string has backslashes. */
const assigned = some('["\'`\\s:=>,\\\\]', 1, 8);
/** Values that have no form of their own: known by the names before them. */
const named = (name: string, names: readonly string[], ...value: readonly [Part, ...Part[]]): readonly SecretKind[] =>
  names.map((one) => ({ ...kind(`${name} ${one}`, one, assigned, ...value), hidden: 1 + value.length }));

/** The decimal id that a Discord token begins with, in base64: three digits are four characters of these. */
const decimals = [some('[MNO]', 1, 1), some('[DTjz]', 1, 1), some('[AEIMQUYcgk]', 1, 1), some('[0-5w-z]', 1, 1)];

/**
 * What services hand out as a secret, by its form; no word before or after it hides one. To add a kind is all that is needed for it
 * to be redacted, also over pieces, and to flag a review.
 */
export const SECRET_KINDS: readonly SecretKind[] = [
  ...each('GitHub', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], some(letters, 20, 255)),
  kind('GitHub fine-grained', 'github_pat_', some(word, 20, 255)),
  ...each('GitLab', ['glpat-', 'gloas-', 'gldt-', 'glrt-', 'glrtr-', 'glcbt-', 'glptt-'], some(url64, 20, 300)),
  ...each('GitLab', ['glft-', 'glimt-', 'glagent-', 'glwt-', 'glsoat-', 'glffct-'], some(url64, 20, 300)),
  kind('GitLab runner registration', 'GR1348941', some(url64, 20, 20)),
  ...each('Atlassian', ['ATATT3', 'ATCTT3'], some('[A-Za-z0-9_=-]', 60, 300)),
  kind('Bitbucket', 'ATBB', some('[A-Za-z0-9_=-]', 24, 64)),
  kind('Anthropic', 'sk-ant-', some(url64, 16, 255)),
  ...each('OpenAI', ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-None-', 'sk-or-v1-'], some(url64, 32, 255)),
  kind('OpenAI and others', 'sk-', some(letters, 32, 255)),
  kind('xAI', 'xai-', some(word, 80, 80)),
  kind('Perplexity', 'pplx-', some(letters, 40, 64)),
  kind('Replicate', 'r8_', { ...some(letters, 37, 37), with: digit }),
  kind('Hugging Face', 'hf_', some(letters, 34, 64)),
  kind('Groq', 'gsk_', some(letters, 52, 64)),
  ...each('AWS', ['AKIA', 'ASIA'], some('[A-Z0-9]', 16, 16)),
  ...named('AWS', ['ecret_access_key', 'ECRET_ACCESS_KEY', 'ecretAccessKey'], {
    ...some('[A-Za-z0-9+/]', 40, 40),
    with: '[0-9+/]',
  }),
  ...named('AWS', ['ession_token', 'ESSION_TOKEN', 'essionToken'], { ...some(base64, 100, 2_048), with: '[0-9+/]' }),
  kind('AWS Bedrock', 'ABSK', some(base64, 109, 271)),
  kind('AWS Bedrock, short-lived', 'bedrock-api-key-', some('[A-Za-z0-9+/=_-]', 100, 4_096)),
  kind('Google API', 'AIza', some(url64, 35, 35)),
  kind('Google OAuth', 'GOCSPX-', some(url64, 28, 28)),
  kind('Google access', 'ya29.', some('[A-Za-z0-9_.-]', 20, 2_048)),
  kind('Azure client secret', 'Q~', some('[A-Za-z0-9_.~-]', 31, 34)),
  ...each('Azure', ['AccountKey=', 'SharedAccessKey='], some(base64, 44, 120)),
  kind('Slack', 'xox', some('[abceoprs]', 1, 1), '-', some('[A-Za-z0-9-]', 10, 255)),
  kind('Slack cookie', 'xoxd-', some('[A-Za-z0-9%+/=_-]', 20, 512)),
  kind('Slack app', 'xapp-', some('[A-Za-z0-9-]', 10, 255)),
  ...each(
    'Slack',
    ['services/', 'workflows/', 'triggers/'].map((path) => `hooks.slack.com/${path}`),
    some('[A-Za-z0-9/]', 20, 120),
  ),
  kind('Discord webhook', '/webhooks/', some(digit, 17, 20), '/', some(url64, 60, 80)),
  kind('Discord bot', ...decimals, ...decimals, some(url64, 14, 20), '.', some(url64, 6, 6), '.', some(url64, 27, 38)),
  kind('Telegram bot', some(digit, 8, 10), ':AA', some(url64, 33, 33)),
  ...each('Stripe', ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_'], some(letters, 16, 255)),
  kind('Stripe webhook', 'whsec_', some(base64, 24, 255)),
  ...each('Square', ['sq0atp-', 'sq0csp-'], some(url64, 22, 43)),
  // Base64 of anything may hold these four letters: only a whole value is one.
  { ...kind('Square access', some('["\'=:]', 1, 1), some('[ "\']', 0, 2), 'EAAA', some(url64, 60, 60)), hidden: 3 },
  kind('Twilio', 'SK', some(hex, 32, 32)),
  ...named('Twilio', ['TWILIO_AUTH_TOKEN', 'twilio_auth_token', 'twilioAuthToken'], some(hex, 32, 32)),
  kind('SendGrid', 'SG.', some(url64, 22, 22), '.', some(url64, 43, 43)),
  kind('Mailgun', some(hex, 32, 32), '-', some(hex, 8, 8), '-', some(hex, 8, 8)),
  // A cache's key may look the same after a hyphen.
  {
    ...kind('Mailgun, former kind', some('["\'=:]', 1, 1), some('[ "\']', 0, 2), 'key-', some(hex, 32, 32)),
    hidden: 3,
  },
  kind('Mailchimp', some(hex, 32, 32), '-us', some(digit, 1, 2)),
  kind('npm', 'npm_', some(letters, 36, 36)),
  kind('npm settings', '_authToken=', some('[A-Za-z0-9_.+/=-]', 16, 255)),
  kind('PyPI', 'pypi-', some(url64, 85, 255)),
  kind('RubyGems', 'rubygems_', some(hex, 48, 48)),
  ...each('Docker', ['dckr_pat_', 'dckr_oat_'], some(url64, 27, 64)),
  ...each('DigitalOcean', ['dop_v1_', 'doo_v1_', 'dor_v1_'], some(hex, 64, 64)),
  kind('Heroku', 'HRKU-AA', some(url64, 58, 58)),
  ...named('Heroku', ['HEROKU_API_KEY', 'heroku_api_key', 'herokuApiKey'], some('[a-f0-9-]', 36, 36)),
  kind('Fly organization', 'fo1_', { ...some(url64, 43, 43), with: digit }),
  ...each('Fly', ['fm1r_', 'fm1a_', 'fm2_'], some(base64, 100, 1_024)),
  kind('Tailscale', 'tskey-', { ...some('[A-Za-z0-9-]', 20, 128), with: digit }),
  kind('Terraform Cloud', '.atlasv1.', some(url64, 60, 70)),
  kind('Pulumi', 'pul-', some(hex, 40, 40)),
  ...each('Doppler', ['dp.pt.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.'], some(letters, 40, 44)),
  kind('Doppler service', 'dp.st.', some('[A-Za-z0-9_.-]', 40, 80)),
  ...each('Supabase', ['sbp_', 'sbp_v0_'], some('[a-z0-9]', 40, 40)),
  kind('Supabase secret', 'sb_secret_', some(url64, 22, 22), '_', some(url64, 8, 8)),
  kind('Postman', 'PMAK-', some(hex, 24, 24), '-', some(hex, 34, 34)),
  ...each('Figma', ['figd_', 'figp_', 'figu_', 'figo_', 'figur_', 'figor_', 'figuh_', 'figoh_'], {
    ...some(url64, 40, 64),
    with: digit,
  }),
  ...each('Sentry', ['sntryu_', 'sntrya_', 'sntryi_'], some(hex, 64, 64)),
  kind('Sentry organization', 'sntrys_', some('[A-Za-z0-9+/=_-]', 80, 512)),
  ...each('New Relic', ['NRAK-', 'NRII-', 'NRIQ-'], some(url64, 25, 40)),
  kind('New Relic ingest', some('[a-z0-9]', 32, 32), 'FFFFNRAL'),
  ...each('Shopify', ['shpat_', 'shpss_', 'shpca_', 'shppa_'], some(letters, 32, 64)),
  kind('Linear', 'lin_api_', some(word, 32, 128)),
  kind('Notion', 'ntn_', some(letters, 46, 46)),
  kind('Notion, former kind', 'secret_', { ...some(letters, 43, 43), with: digit }),
  kind('Grafana service account', 'glsa_', some(letters, 32, 32), '_', some('[A-Fa-f0-9]', 8, 8)),
  kind('Grafana Cloud', 'glc_', some(base64, 32, 400)),
  kind('Databricks', 'dapi', some(hex, 32, 32)),
  ...each('Vault', ['hvs.', 'hvb.', 'hvr.'], some(url64, 90, 300)),
  kind('age', 'AGE-SECRET-KEY-1', some('[A-Z0-9]', 58, 58)),
  // Access tokens of this product, as `Sessions` issues them.
  kind('Code Runs', 'crt_', some(url64, 43, 43)),
  kind('JWT', 'eyJ', some(url64, 8, 2_048), '.eyJ', some(url64, 8, 4_096), '.', some(url64, 8, 1_024)),
  ...named('Bearer', ['uthorization', 'UTHORIZATION'], some('[Bb]', 1, 1), 'earer ', {
    ...some('[A-Za-z0-9._~+/=-]', 16, 4_096),
    with: digit,
  }),
  ...named('Basic', ['uthorization', 'UTHORIZATION'], some('[Bb]', 1, 1), 'asic ', {
    ...some(base64, 12, 1_024),
    with: '[0-9+/=]',
  }),
  {
    name: 'password in a URL',
    parts: [
      '://',
      some('[^\\s:/@"\'<>\\\\\\x00-\\x1f]', 0, 100),
      ':',
      // A shell's variable is not a password.
      { ...some('[^\\s:/@"\'<>{}\\\\\\x00-\\x1f]', 6, 100), but: '\\$\\w+@' },
      '@',
      some('[A-Za-z0-9_$[{]', 1, 1),
    ],
    hidden: 3,
  },
];
