/** Where bytes come from. */
interface Input extends AsyncIterable<Uint8Array> {
  readonly isTTY: boolean;
}

/** Where text goes, or bytes. */
export interface Output {
  readonly isTTY: boolean;
  /** Width of the terminal, if it is one. */
  readonly columns: number | undefined;
  /** The reader has gone: what is written from now on is dropped. */
  readonly closed: boolean;
  /** The identity of the file that it is, if it is one. */
  readonly identity?: string | undefined;
  /** Resolves when there is room for more. */
  write(text: string | Uint8Array): Promise<void>;
}

/** All that the program sees of its process. */
export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}
