// Preloaded into the server by the crash tests (LD_PRELOAD): counts its calls to the system, over
// all threads, and at the n-th kills the process or makes the call fail. The server is the one that
// is shipped.
//
//   FAULT_CALLS   what is counted: writes (to files and sockets), files (writes to files only),
//                 descriptors (calls that open one), memory (allocations)
//   FAULT_DO      kill-before, kill-half (a write that got half way), kill-after; or the name of an
//                 error: EIO ENOSPC EMFILE ENOMEM. ENOSPC strikes only what takes space.
//   FAULT_AT      which call, from 1. 0: none, only count.
//   FAULT_TIMES   how many calls in a row fail (1)
//   FAULT_MS      and for how long after the first at most (0: however long that takes)
//   FAULT_REPORT  a file that is kept mapped: how far it came, and what was struck
//
// What libc does within itself (stdio, so the log) is not seen. Neither allocates nor locks, and
// calls the kernel directly: safe before main, in signal handlers and in every thread.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum calls { NONE, WRITES, FILES, DESCRIPTORS, MEMORY };
enum deed { COUNT, KILL_BEFORE, KILL_HALF, KILL_AFTER, FAIL };

// As tests/crash/shim.mjs reads it.
struct report {
  _Atomic uint64_t reached;    // Calls counted.
  _Atomic uint64_t struck;     // Calls struck.
  uint64_t first_ms, last_ms;  // When the first and the last of them were: UTC.
  char call[24];               // The first one struck: its name,
  char target[208];            // and the file, or the kind of socket.
};

static struct report unmapped;
static struct report* report = &unmapped;
static enum calls counted = NONE;
static enum deed deed = COUNT;
static int error_number;
static uint64_t first_struck, times = 1, longest_ms;

static uint64_t number_in(const char* name, uint64_t otherwise) {
  const char* text = getenv(name);
  return text ? strtoull(text, NULL, 10) : otherwise;
}

static int is(const char* name, const char* value) {
  const char* text = getenv(name);
  return text && strcmp(text, value) == 0;
}

__attribute__((constructor)) static void read_settings(void) {
  const char* path = getenv("FAULT_REPORT");
  if (path) {
    const int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd >= 0 && syscall(SYS_ftruncate, fd, sizeof *report) == 0) {
      void* at = (void*)syscall(SYS_mmap, NULL, sizeof *report, PROT_READ | PROT_WRITE, MAP_SHARED,
                                fd, 0L);
      if (at != MAP_FAILED) report = at;
    }
    if (fd >= 0) syscall(SYS_close, fd);
  }
  static const struct {
    const char* name;
    int number;
  } errors[] = {{"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EMFILE", EMFILE}, {"ENOMEM", ENOMEM}};
  for (size_t i = 0; i < sizeof errors / sizeof *errors; ++i)
    if (is("FAULT_DO", errors[i].name)) deed = FAIL, error_number = errors[i].number;
  if (is("FAULT_DO", "kill-before")) deed = KILL_BEFORE;
  if (is("FAULT_DO", "kill-half")) deed = KILL_HALF;
  if (is("FAULT_DO", "kill-after")) deed = KILL_AFTER;
  first_struck = number_in("FAULT_AT", 0);
  times = number_in("FAULT_TIMES", 1);
  longest_ms = number_in("FAULT_MS", 0);
  if (is("FAULT_CALLS", "writes")) counted = WRITES;
  if (is("FAULT_CALLS", "files")) counted = FILES;
  if (is("FAULT_CALLS", "descriptors")) counted = DESCRIPTORS;
  if (is("FAULT_CALLS", "memory")) counted = MEMORY;
}

static void die(void) {
  for (;;) syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
}

static uint64_t now_ms(void) {
  struct timespec now;
  syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
  return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

static void note(const char* call, int fd, const char* path) {
  report->last_ms = now_ms();
  if (atomic_fetch_add(&report->struck, 1) != 0) return;
  report->first_ms = report->last_ms;
  strncpy(report->call, call, sizeof report->call - 1);
  if (path) {
    strncpy(report->target, path, sizeof report->target - 1);
  } else if (fd >= 0) {
    char name[32] = "/proc/self/fd/";  // snprintf would allocate.
    char digits[12];
    size_t count = 0, at = strlen(name);
    do digits[count++] = (char)('0' + fd % 10);
    while ((fd /= 10) > 0);
    while (count > 0) name[at++] = digits[--count];
    syscall(SYS_readlinkat, AT_FDCWD, name, report->target, sizeof report->target - 1);
  }
}

// Counts one call and says what is to become of it: COUNT, nothing. Does not return when it is to
// die before.
static enum deed next(enum calls kind, const char* call, int fd, const char* path) {
  if (counted == NONE || !(counted == kind || (counted == WRITES && kind == FILES))) return COUNT;
  const uint64_t nth = atomic_fetch_add(&report->reached, 1) + 1;
  if (first_struck == 0 || nth < first_struck || nth - first_struck >= times) return COUNT;
  if (longest_ms > 0 && atomic_load(&report->struck) > 0 &&
      now_ms() > report->first_ms + longest_ms)
    return COUNT;
  note(call, fd, path);
  if (deed == KILL_BEFORE) die();
  if (deed == FAIL) errno = error_number;
  return deed;
}

// What a write to that descriptor counts as. Wake-ups of our own threads (eventfd, pipes) are none.
static enum calls kind_of(int fd) {
  struct stat64 about;
  if (counted != WRITES && counted != FILES) return NONE;
  if (syscall(SYS_newfstatat, fd, "", &about, AT_EMPTY_PATH) != 0) return NONE;
  return S_ISREG(about.st_mode) ? FILES : S_ISSOCK(about.st_mode) ? WRITES : NONE;
}

static long done(enum deed what, long result) {
  if (what == KILL_AFTER || what == KILL_HALF) die();
  return result;
}

// One line of `count` bytes' worth: `whole` is the call, `half` the same with half of the bytes.
#define WRITE_CALL(name, fd, whole, half)                                \
  do {                                                                   \
    const enum deed what = next(kind_of(fd), name, fd, NULL);            \
    if (what == FAIL) return -1;                                         \
    return done(what, what == KILL_HALF ? syscall half : syscall whole); \
  } while (0)

ssize_t write(int fd, const void* bytes, size_t count) {
  WRITE_CALL("write", fd, (SYS_write, fd, bytes, count), (SYS_write, fd, bytes, count / 2));
}
ssize_t pwrite(int fd, const void* bytes, size_t count, off_t at) {
  WRITE_CALL("pwrite", fd, (SYS_pwrite64, fd, bytes, count, at),
             (SYS_pwrite64, fd, bytes, count / 2, at));
}
ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t at) {
  return pwrite(fd, bytes, count, at);
}
ssize_t writev(int fd, const struct iovec* parts, int count) {
  WRITE_CALL("writev", fd, (SYS_writev, fd, parts, count), (SYS_writev, fd, parts, count / 2));
}
ssize_t pwritev(int fd, const struct iovec* parts, int count, off_t at) {
  WRITE_CALL("pwritev", fd, (SYS_pwritev, fd, parts, count, at, 0L),
             (SYS_pwritev, fd, parts, count / 2, at, 0L));
}
ssize_t pwritev64(int fd, const struct iovec* parts, int count, off64_t at) {
  return pwritev(fd, parts, count, at);
}
ssize_t send(int fd, const void* bytes, size_t count, int flags) {
  WRITE_CALL("send", fd, (SYS_sendto, fd, bytes, count, flags, NULL, 0),
             (SYS_sendto, fd, bytes, count / 2, flags, NULL, 0));
}
ssize_t sendto(int fd, const void* bytes, size_t count, int flags, const struct sockaddr* to,
               socklen_t size) {
  WRITE_CALL("sendto", fd, (SYS_sendto, fd, bytes, count, flags, to, size),
             (SYS_sendto, fd, bytes, count / 2, flags, to, size));
}
ssize_t sendmsg(int fd, const struct msghdr* message, int flags) {
  struct msghdr half = *message;
  half.msg_iovlen /= 2;
  WRITE_CALL("sendmsg", fd, (SYS_sendmsg, fd, message, flags), (SYS_sendmsg, fd, &half, flags));
}

// Calls on a file that have no half. What does not take space is not struck by a full disk.
#define TAKES_NO_SPACE(fd, name, ...)                                 \
  do {                                                                \
    if (error_number == ENOSPC) return (int)syscall(__VA_ARGS__);     \
    const enum deed what = next(kind_of(fd), name, fd, NULL);         \
    return what == FAIL ? -1 : (int)done(what, syscall(__VA_ARGS__)); \
  } while (0)
#define ON_PATH(path, name, ...)                                      \
  do {                                                                \
    const enum deed what = next(FILES, name, -1, path);               \
    return what == FAIL ? -1 : (int)done(what, syscall(__VA_ARGS__)); \
  } while (0)

int fsync(int fd) { TAKES_NO_SPACE(fd, "fsync", SYS_fsync, fd); }
int fdatasync(int fd) { TAKES_NO_SPACE(fd, "fdatasync", SYS_fdatasync, fd); }
int ftruncate(int fd, off_t size) {
  const enum deed what = next(kind_of(fd), "ftruncate", fd, NULL);
  return what == FAIL ? -1 : (int)done(what, syscall(SYS_ftruncate, fd, size));
}
int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }
int rename(const char* from, const char* to) {
  ON_PATH(to, "rename", SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}
int unlink(const char* path) {
  if (error_number == ENOSPC) return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  ON_PATH(path, "unlink", SYS_unlinkat, AT_FDCWD, path, 0);
}
int mkdir(const char* path, mode_t mode) {
  ON_PATH(path, "mkdir", SYS_mkdirat, AT_FDCWD, path, mode);
}

// Opening makes a descriptor, and with O_CREAT perhaps a file.
static int open_any(int folder, const char* path, int flags, mode_t mode) {
  const enum deed as_descriptor = next(DESCRIPTORS, "open", -1, path);
  const enum deed as_file = flags & O_CREAT ? next(FILES, "create", -1, path) : COUNT;
  if (as_descriptor == FAIL || as_file == FAIL) return -1;
  return (int)done(as_file, done(as_descriptor, syscall(SYS_openat, folder, path, flags, mode)));
}
#define WITH_MODE(flags)                   \
  mode_t mode = 0;                         \
  if ((flags) & (O_CREAT | __O_TMPFILE)) { \
    va_list more;                          \
    va_start(more, flags);                 \
    mode = va_arg(more, mode_t);           \
    va_end(more);                          \
  }

int open(const char* path, int flags, ...) {
  WITH_MODE(flags)
  return open_any(AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  WITH_MODE(flags)
  return open_any(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...) {
  WITH_MODE(flags)
  return open_any(folder, path, flags, mode);
}
int openat64(int folder, const char* path, int flags, ...) {
  WITH_MODE(flags)
  return open_any(folder, path, flags, mode);
}

#define MAKES_DESCRIPTOR(name, ...)                                   \
  do {                                                                \
    const enum deed what = next(DESCRIPTORS, name, -1, NULL);         \
    return what == FAIL ? -1 : (int)done(what, syscall(__VA_ARGS__)); \
  } while (0)

int socket(int domain, int type, int protocol) {
  MAKES_DESCRIPTOR("socket", SYS_socket, domain, type, protocol);
}
int socketpair(int domain, int type, int protocol, int pair[2]) {
  MAKES_DESCRIPTOR("socketpair", SYS_socketpair, domain, type, protocol, pair);
}
int accept(int fd, struct sockaddr* from, socklen_t* size) {
  MAKES_DESCRIPTOR("accept", SYS_accept, fd, from, size);
}
int accept4(int fd, struct sockaddr* from, socklen_t* size, int flags) {
  MAKES_DESCRIPTOR("accept4", SYS_accept4, fd, from, size, flags);
}
int epoll_create1(int flags) { MAKES_DESCRIPTOR("epoll_create1", SYS_epoll_create1, flags); }
int eventfd(unsigned int count, int flags) {
  MAKES_DESCRIPTOR("eventfd", SYS_eventfd2, count, flags);
}
int timerfd_create(int clock, int flags) {
  MAKES_DESCRIPTOR("timerfd_create", SYS_timerfd_create, clock, flags);
}

// glibc's own allocator under its other names.
extern void* __libc_malloc(size_t);
extern void* __libc_calloc(size_t, size_t);
extern void* __libc_realloc(void*, size_t);

void* malloc(size_t size) {
  return next(MEMORY, "malloc", -1, NULL) == FAIL ? NULL : __libc_malloc(size);
}
void* calloc(size_t count, size_t size) {
  return next(MEMORY, "calloc", -1, NULL) == FAIL ? NULL : __libc_calloc(count, size);
}
void* realloc(void* old, size_t size) {
  return next(MEMORY, "realloc", -1, NULL) == FAIL ? NULL : __libc_realloc(old, size);
}
