"""Error numbers of the operating system."""
_messages = {1: 'Operation not permitted', 2: 'No such file or directory', 3: 'No such process', 4: 'Interrupted system call', 5: 'Input/output error',
             9: 'Bad file descriptor', 10: 'No child processes', 11: 'Resource temporarily unavailable', 12: 'Cannot allocate memory', 13: 'Permission denied',
             17: 'File exists', 18: 'Invalid cross-device link', 20: 'Not a directory', 21: 'Is a directory', 22: 'Invalid argument', 24: 'Too many open files',
             25: 'Inappropriate ioctl for device', 27: 'File too large', 28: 'No space left on device', 29: 'Illegal seek', 30: 'Read-only file system',
             32: 'Broken pipe', 33: 'Numerical argument out of domain', 34: 'Numerical result out of range', 36: 'File name too long',
             38: 'Function not implemented', 39: 'Directory not empty', 98: 'Address already in use', 104: 'Connection reset by peer',
             110: 'Connection timed out', 111: 'Connection refused'}
EPERM, ENOENT, ESRCH, EINTR, EIO, EBADF, ECHILD, EAGAIN, ENOMEM, EACCES = 1, 2, 3, 4, 5, 9, 10, 11, 12, 13
EEXIST, EXDEV, ENOTDIR, EISDIR, EINVAL, EMFILE, ENOTTY, EFBIG, ENOSPC, ESPIPE, EROFS = 17, 18, 20, 21, 22, 24, 25, 27, 28, 29, 30
EPIPE, EDOM, ERANGE, ENAMETOOLONG, ENOSYS, ENOTEMPTY, EADDRINUSE, ECONNRESET, ETIMEDOUT, ECONNREFUSED = 32, 33, 34, 36, 38, 39, 98, 104, 110, 111
EWOULDBLOCK = EAGAIN
errorcode = {v: k for k, v in list(globals().items()) if k.startswith('E') and k != 'EWOULDBLOCK'}
