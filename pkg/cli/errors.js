// What failed → a message for the user.

/**
 * A message with an exit status: 1 for an invalid speech, 2 for anything else. `about` are the parts of a message that names a
 * file and a place in it.
 */
export class CliError extends Error {
  /** @param {{ code: string, message: string, path?: string, line?: number, column?: number }} [about] */
  constructor(message, status = 2, about = undefined) {
    super(message);
    this.status = status;
    this.about = about;
  }
}

const reasons = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'this is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left',
  ELOOP: 'the links form a circle',
  ENAMETOOLONG: 'the name is too long',
};

/** The reason of an error of the file system. */
export const reasonOf = (error) => reasons[error.code] ?? error.message.replace(/^E[A-Z]+: |,? \w+ '[^']*'$/g, '');
