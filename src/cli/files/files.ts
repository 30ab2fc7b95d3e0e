/** The file system as the program uses it. Failures are those of Node: errors with a `code`. */
export interface Files {
  /** The bytes of a file. */
  read(path: string): Promise<Uint8Array>;
  /** The bytes of a file as they are read. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Puts a whole file in place, or leaves everything as it was. */
  write(path: string, bytes: Uint8Array): Promise<void>;
}
