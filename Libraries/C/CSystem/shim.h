#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// GNU extensions, macros and thread-locals, which Swift does not see without help.
static inline int uhub_accept4(int fd, struct sockaddr *address, socklen_t *length) {
  extern int accept4(int, struct sockaddr *, socklen_t *, int);
  return accept4(fd, address, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

static inline void *uhub_memmem(const void *haystack, size_t length, const void *needle, size_t needleLength) {
  extern void *memmem(const void *, size_t, const void *, size_t);
  return memmem(haystack, length, needle, needleLength);
}

static inline ssize_t uhub_send(int fd, const void *bytes, size_t count) {
  return send(fd, bytes, count, MSG_NOSIGNAL);
}

static inline int uhub_ioctl_cloexec_pipe(int fds[2]) {
  extern int pipe2(int[2], int);
  return pipe2(fds, O_CLOEXEC);
}

static inline uint64_t uhub_monotonic_nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000ull + (uint64_t)now.tv_nsec;
}

// The loop that runs on this thread; an unretained pointer, set once by the thread itself.
static __thread void *uhub_current_loop = 0;
static inline void *uhub_get_current_loop(void) { return uhub_current_loop; }
static inline void uhub_set_current_loop(void *loop) { uhub_current_loop = loop; }
