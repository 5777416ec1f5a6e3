declare const __VERSION__: string | undefined;

/** Version of this program; the bundle carries that of `package.json`. */
export const version: string = typeof __VERSION__ === 'string' ? __VERSION__ : '0.1.0';
