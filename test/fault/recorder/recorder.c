/*
 * Records what a program does to the files of one folder, in order, so that a disk can be made of it as a power cut
 * would leave it. Preloaded (LD_PRELOAD) into a program that reaches its files through the C library, as SQLite and
 * Node do. Memory maps are not seen: SQLite maps only its -shm file, which nothing depends on after a power cut.
 *
 * VITRINE_RECORD_FOLDER  the folder, absolute and without links
 * VITRINE_RECORD_LOG     the record, outside of the folder; it is appended to
 *
 * An entry is a struct head and `length` bytes: what was written, or a path, or two with a NUL between them. It is
 * written when the call has succeeded; a lock makes the order of entries that of the calls.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { OPENED = 1, CLOSED, WRITTEN, CUT, SYNCED, REMOVED, RENAMED };

struct head {
  uint32_t kind;
  int32_t descriptor;
  /* Where it was written, the size that it was cut to, or the flags of an open. */
  uint64_t offset;
  uint64_t length;
};

/* Descriptors above this are not followed: no program here has so many. */
#define MOST 4096

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t begun = PTHREAD_ONCE_INIT;
static char followed[MOST];
static const char *folder;
static int record_file = -1;

static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);
static int (*real_unlinkat)(int, const char *, int);
static int (*real_remove)(const char *);
static int (*real_rename)(const char *, const char *);

static void fail(const char *what) {
  perror(what);
  abort();
}

static void begin(void) {
  real_open = dlsym(RTLD_NEXT, "open64");
  real_openat = dlsym(RTLD_NEXT, "openat64");
  real_close = dlsym(RTLD_NEXT, "close");
  real_write = dlsym(RTLD_NEXT, "write");
  real_writev = dlsym(RTLD_NEXT, "writev");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_unlinkat = dlsym(RTLD_NEXT, "unlinkat");
  real_remove = dlsym(RTLD_NEXT, "remove");
  real_rename = dlsym(RTLD_NEXT, "rename");
  folder = getenv("VITRINE_RECORD_FOLDER");
  const char *path = getenv("VITRINE_RECORD_LOG");
  if (folder == NULL || path == NULL) return;
  record_file = real_open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (record_file < 0) fail(path);
}

static void write_whole(const void *bytes, size_t count) {
  for (const char *next = bytes; count > 0;) {
    ssize_t done = real_write(record_file, next, count);
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) fail("the record cannot be written");
    next += done;
    count -= (size_t)done;
  }
}

static void record(enum kind kind, int descriptor, uint64_t offset, const void *bytes, size_t length) {
  struct head head = {kind, descriptor, offset, length};
  int error = errno;
  write_whole(&head, sizeof head);
  write_whole(bytes, length);
  errno = error;
}

static void lock(void) {
  pthread_once(&begun, begin);
  pthread_mutex_lock(&order);
}

static void unlock(void) { pthread_mutex_unlock(&order); }

static int is_followed(int descriptor) { return descriptor >= 0 && descriptor < MOST && followed[descriptor]; }

/* The absolute path of a name beside an open folder, where it lies in the recorded folder. */
static int resolve(int beside, const char *name, char path[PATH_MAX]) {
  if (folder == NULL) return 0;
  if (name[0] == '/') {
    snprintf(path, PATH_MAX, "%s", name);
  } else if (beside == AT_FDCWD) {
    char here[PATH_MAX];
    if (getcwd(here, sizeof here) == NULL) return 0;
    if (snprintf(path, PATH_MAX, "%s/%s", here, name) >= PATH_MAX) return 0;
  } else {
    char link[64], there[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", beside);
    ssize_t length = readlink(link, there, sizeof there - 1);
    if (length < 0) return 0;
    there[length] = 0;
    if (snprintf(path, PATH_MAX, "%s/%s", there, name) >= PATH_MAX) return 0;
  }
  size_t length = strlen(folder);
  return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static int opened(int descriptor, int beside, const char *name, int flags) {
  char path[PATH_MAX];
  if (descriptor >= 0 && descriptor < MOST) {
    followed[descriptor] = (char)resolve(beside, name, path);
    if (followed[descriptor]) record(OPENED, descriptor, (uint64_t)flags, path, strlen(path));
  }
  return descriptor;
}

static int record_open(int beside, const char *name, int flags, mode_t mode) {
  lock();
  int descriptor = opened(real_openat(beside, name, flags, mode), beside, name, flags);
  unlock();
  return descriptor;
}

static mode_t mode_of(int flags, va_list arguments) {
  return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? (mode_t)va_arg(arguments, int) : 0;
}

#define OPEN(name)                                             \
  int name(const char *path, int flags, ...) {                 \
    va_list arguments;                                         \
    va_start(arguments, flags);                                \
    mode_t mode = mode_of(flags, arguments);                   \
    va_end(arguments);                                         \
    return record_open(AT_FDCWD, path, flags, mode);           \
  }
#define OPENAT(name)                                           \
  int name(int beside, const char *path, int flags, ...) {     \
    va_list arguments;                                         \
    va_start(arguments, flags);                                \
    mode_t mode = mode_of(flags, arguments);                   \
    va_end(arguments);                                         \
    return record_open(beside, path, flags, mode);             \
  }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

int close(int descriptor) {
  lock();
  if (is_followed(descriptor)) record(CLOSED, descriptor, 0, NULL, 0);
  if (descriptor >= 0 && descriptor < MOST) followed[descriptor] = 0;
  int result = real_close(descriptor);
  unlock();
  return result;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  lock();
  ssize_t done = real_pwrite(descriptor, bytes, count, offset);
  if (done > 0 && is_followed(descriptor)) record(WRITTEN, descriptor, (uint64_t)offset, bytes, (size_t)done);
  unlock();
  return done;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  return pwrite64(descriptor, bytes, count, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  pthread_once(&begun, begin);
  /* A pipe may block for long: only what is recorded waits for its turn. */
  if (!is_followed(descriptor)) return real_write(descriptor, bytes, count);
  lock();
  ssize_t done = real_write(descriptor, bytes, count);
  if (done > 0) {
    off_t end = lseek(descriptor, 0, SEEK_CUR);
    record(WRITTEN, descriptor, (uint64_t)(end - done), bytes, (size_t)done);
  }
  unlock();
  return done;
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  pthread_once(&begun, begin);
  if (!is_followed(descriptor)) return real_writev(descriptor, parts, count);
  ssize_t total = 0;
  for (int part = 0; part < count; part++) {
    ssize_t done = write(descriptor, parts[part].iov_base, parts[part].iov_len);
    if (done < 0) return total > 0 ? total : done;
    total += done;
    if ((size_t)done < parts[part].iov_len) break;
  }
  return total;
}

int ftruncate64(int descriptor, off64_t size) {
  lock();
  int result = real_ftruncate(descriptor, size);
  if (result == 0 && is_followed(descriptor)) record(CUT, descriptor, (uint64_t)size, NULL, 0);
  unlock();
  return result;
}

int ftruncate(int descriptor, off_t size) { return ftruncate64(descriptor, size); }

/* A power cut during a sync leaves what a cut before it may leave: it is recorded when it has ended. */
static int synced(int (*sync)(int), int descriptor) {
  int result = sync(descriptor);
  if (result == 0 && is_followed(descriptor)) record(SYNCED, descriptor, 0, NULL, 0);
  unlock();
  return result;
}

int fsync(int descriptor) {
  lock();
  return synced(real_fsync, descriptor);
}

int fdatasync(int descriptor) {
  lock();
  return synced(real_fdatasync, descriptor);
}

static int removed(int result, int beside, const char *name) {
  char path[PATH_MAX];
  if (result == 0 && resolve(beside, name, path)) record(REMOVED, -1, 0, path, strlen(path));
  unlock();
  return result;
}

int unlink(const char *path) {
  lock();
  return removed(real_unlink(path), AT_FDCWD, path);
}

int unlinkat(int beside, const char *path, int flags) {
  lock();
  return removed(real_unlinkat(beside, path, flags), beside, path);
}

int remove(const char *path) {
  lock();
  return removed(real_remove(path), AT_FDCWD, path);
}

int rename(const char *from, const char *to) {
  lock();
  char both[2 * PATH_MAX], target[PATH_MAX];
  int result = real_rename(from, to);
  if (result == 0 && resolve(AT_FDCWD, from, both) && resolve(AT_FDCWD, to, target)) {
    size_t length = strlen(both) + 1;
    strcpy(both + length, target);
    record(RENAMED, -1, 0, both, length + strlen(target));
  }
  unlock();
  return result;
}
