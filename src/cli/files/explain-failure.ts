const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  ECHANGED: "it changed while it was being cleaned",
  EFBIG: "it would be larger than it may be",
  EISDIR: "it is a folder",
  ELOOP: "its links lead round in a circle",
  EMFILE: "too many files are open",
  ENOENT: "there is no such file or folder",
  ENOSPC: "no space is left on the disk",
  ENOTDIR: "a part of the path is not a folder",
  EDQUOT: "the quota of the disk is used up",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
};

/** Why a call to the file system failed, for a person. */
export function explainFailure({ code, message }: NodeJS.ErrnoException): string {
  return reasons[code ?? ""] ?? message;
}
