// What failed → a message for the user.

/** A message with an exit status: 1 for an invalid speech, 2 for anything else. */
export class CliError extends Error {
  constructor(message, status = 2) {
    super(message);
    this.status = status;
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
