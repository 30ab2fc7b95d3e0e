const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  ENOENT: "there is no such file or folder",
  ENOSPC: "no space is left on the disk",
  ENOTDIR: "a part of the path is not a folder",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
};

/** Why a call to the file system failed, for a person. */
export function explainFailure({ code, message }: NodeJS.ErrnoException): string {
  return reasons[code ?? ""] ?? message;
}
