import type { Location, RelatedLocation } from '../../model/location.ts';
import type { Usage } from './find-usage.ts';

/** A name that the code asks of its environment, and where. */
export interface CodeDemand {
  readonly name: string;
  readonly location: Location;
  /** True when every read has a value of its own for the case that the variable is missing. */
  readonly hasDefault: boolean;
  /** Further names, any of which will do in place of this one. */
  readonly alternatives: readonly string[];
  /** Further reads, a few of them. */
  readonly related: readonly RelatedLocation[];
}

/** Names that systems, shells, runners, hosts and runtimes set: no demand on a deployment. */
const givenNames =
  /^(?:PATH|HOME|USER|SHELL|PWD|OLDPWD|TERM|TERM_\w+|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|HOSTNAME|EDITOR|VISUAL|PAGER|DISPLAY|COLUMNS|LINES|NO_COLOR|FORCE_COLOR|CLICOLOR\w*|COLORTERM|CI|NODE_ENV|NODE_OPTIONS|NODE_PATH|DEBUG_COLORS|APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMFILES|SYSTEMROOT|WINDIR|COMSPEC|XDG_\w+|SSH_\w+|GITHUB_\w+|RUNNER_\w+|ACTIONS_\w+|npm_\w+|INIT_CWD|PYTHON\w+|VIRTUAL_ENV|WERKZEUG_\w+|DJANGO_SETTINGS_MODULE|GOPATH|GOROOT|JAVA_HOME|CARGO_\w+|OUT_DIR|RUST_LOG|BASH\w*|RANDOM|SECONDS|UID|EUID|IFS|PPID|MODE|DEV|PROD|SSR|BASE_URL|VITEST\w*|JEST_WORKER_ID|NEXT_(?:RUNTIME|PHASE)|VERCEL|VERCEL_\w+|NETLIFY|NETLIFY_\w+|DYNO|HEROKU_\w+|RENDER|RENDER_\w+|RAILWAY_\w+|FLY_\w+|K_(?:SERVICE|REVISION|CONFIGURATION)|KUBERNETES_\w+|AWS_(?:LAMBDA|EXECUTION)_\w+|LAMBDA_TASK_ROOT|GITLAB_CI|CIRCLECI|TRAVIS|BUILDKITE|APPVEYOR|JENKINS_\w+|CODESPACES)$/;
/** Names that libraries, frameworks and images of databases read by themselves: no line of the project's own code has to. */
export const libraryNames =
  /^(?:AWS|AZURE|ARM|GOOGLE|GCLOUD|VAULT|BAO|SENTRY|OTEL|DD|LANGFUSE|NEXTAUTH|AUTH|CLERK|SPRING|QUARKUS|MICRONAUT|ASPNETCORE|DOTNET|NUXT|FLASK|COMPOSE|MONGO_INITDB|RABBITMQ_DEFAULT|MINIO_ROOT)_\w+$|^(?:POSTGRES|MYSQL|MARIADB)_(?:USER|PASSWORD|DB|DATABASE|ROOT_PASSWORD)$|^PG[A-Z]+$|^(?:OPENAI|ANTHROPIC|RESEND)_API_KEY$|^RAILS_MASTER_KEY$|^SECRET_KEY_BASE$/;
const testFile =
  /(?:^|\/)(?:tests?|__tests__|spec|e2e|fixtures|examples?|docs|scripts|bench(?:marks)?)\/|[._-](?:test|spec)\.[^/]+$|(?:^|\/)(?:conftest|test_[^/]*)\.py$/i;
const mostRelated = 5;

/** What the code asks for, but for tests and for names that every system gives. */
export function demandsOfCode(usage: Usage): readonly CodeDemand[] {
  const demands: CodeDemand[] = [];
  for (const [name, reads] of usage.names) {
    if (givenNames.test(name)) continue;
    const asked = reads.filter(
      ({ location, isMention }) => !isMention && !testFile.test(location.path),
    );
    // The place to go to is one where the code has no answer of its own.
    const first =
      asked.find(({ hasDefault, alternatives }) => !hasDefault && alternatives.length === 0) ??
      asked.find(({ hasDefault }) => !hasDefault) ??
      asked[0];
    if (first === undefined) continue;
    demands.push({
      name,
      location: first.location,
      hasDefault: first.hasDefault,
      alternatives: first.alternatives,
      related: asked
        .filter((read) => read !== first)
        .slice(0, mostRelated)
        .map(({ location }) => ({ ...location, message: 'read here too' })),
    });
  }
  return demands;
}
