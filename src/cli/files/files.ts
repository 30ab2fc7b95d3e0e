/** The file system as the program uses it. Failures are those of Node: errors with a `code`. */
export interface Files {
  /** The bytes of a file. */
  read(path: string): Promise<Uint8Array>;
  /** The bytes of a file as they are read. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** What stands at a path, links followed; nothing if that cannot be told. */
  about(path: string): Promise<FileFacts | undefined>;
  /** The files below a folder that match a pattern, relative to it, sorted. Links are neither followed nor given. */
  find(folder: string, pattern: string): Promise<readonly string[]>;
  /**
   * Puts a whole file in place, or leaves everything as it was. With `stamp` it does so only if the file still has
   * that stamp, else it fails with the code `ECHANGED`.
   */
  write(path: string, bytes: Uint8Array, stamp?: string): Promise<void>;
  /** Removes what runs that were killed have left beside files that they wrote. */
  sweep(paths: Iterable<string>): Promise<void>;
}

/** What is known of a file without reading it. */
interface FileFacts {
  readonly kind: "file" | "folder" | "other";
  /** In bytes. */
  readonly size: number;
  /** Equal for two names of one file. */
  readonly identity: string;
  /** Changes with the content. */
  readonly stamp: string;
}
