/** Version of this program; the bundle carries that of `package.json`. */
export declare const version: string;
