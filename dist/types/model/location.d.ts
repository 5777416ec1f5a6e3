/**
 * A place in a file as people and reports see it.
 *
 * `path` is relative to the repository root (or the scanned directory) with `/`.
 * Lines and columns are 1-based, columns count UTF-16 code units, the end is exclusive.
 * `line` is absent when the file as a whole is meant; then the other three are absent too.
 */
export interface Location {
    readonly path: string;
    readonly line?: number;
    readonly column?: number;
    readonly endLine?: number;
    readonly endColumn?: number;
}
/** A further place that helps to understand a finding. */
export interface RelatedLocation extends Location {
    readonly message: string;
}
/** The commit that brought a finding in; `date` is ISO 8601 as git prints it (`%aI`). */
export interface Provenance {
    readonly commit: string;
    readonly path: string;
    readonly author: string;
    readonly date: string;
}
/**
 * True for the path of a text that is no file: the message of a commit or a tag, the title of a
 * pull request, the name of a branch. The list is in docs/github.md.
 */
export declare function isTextPath(path: string): boolean;
