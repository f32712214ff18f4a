#pragma once
// What a supervisor of processes needs and Swift does not see: fork, the parent-death signal, signal descriptors.
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

struct uhub_launch {
  const char *path;
  char *const *arguments;
  char *const *environment;
  const char *directory;
  int output;
  // A descriptor the program finds as number 3, or -1.
  int lent;
  int death_signal;
  uid_t user;
  gid_t group;
};

// Runs in the child, between fork and exec; returns only when something failed.
static inline int uhub_become(const struct uhub_launch *launch, pid_t parent) {
  sigset_t none;
  sigemptyset(&none);
  if (sigprocmask(SIG_SETMASK, &none, 0) || signal(SIGPIPE, SIG_DFL) == SIG_ERR) return errno;
  // A session of its own: Ctrl-C in the terminal must reach the supervisor alone, which then stops all in order.
  if (setsid() < 0) return errno;
  int null = open("/dev/null", O_RDONLY);
  if (null < 0 || dup2(null, 0) < 0 || dup2(launch->output, 1) < 0 || dup2(launch->output, 2) < 0) return errno;
  if (launch->lent >= 0 && dup2(launch->lent, 3) < 0) return errno;
  if (chdir(launch->directory)) return errno;
  if (launch->user != geteuid()) {
    if (setgroups(1, &launch->group) || setgid(launch->group) || setuid(launch->user)) return errno;
  }
  // After the user changed, because the kernel forgets the death signal at that moment.
  if (prctl(PR_SET_PDEATHSIG, launch->death_signal)) return errno;
  if (getppid() != parent) return ESRCH;
  // CLOSE_RANGE_CLOEXEC: descriptors inherited from whoever started us do not leak into services.
  syscall(SYS_close_range, launch->lent >= 0 ? 4 : 3, ~0U, 4);
  execve(launch->path, launch->arguments, launch->environment);
  return errno;
}

// Starts a program that ends when this process ends. Returns its process id, or minus the errno of what failed.
static inline pid_t uhub_launch_process(const struct uhub_launch *launch) {
  extern int pipe2(int[2], int);
  int report[2];
  if (pipe2(report, O_CLOEXEC)) return -errno;
  pid_t parent = getpid();
  pid_t child = fork();
  if (child == 0) {
    int failure = uhub_become(launch, parent);
    ssize_t written = write(report[1], &failure, sizeof failure);
    _exit(written < 0 ? 126 : 127);
  }
  int failure = child < 0 ? errno : 0;
  close(report[1]);
  // The pipe closes by itself when exec succeeds, so this waits only for that.
  ssize_t count = 0;
  if (child > 0) do count = read(report[0], &failure, sizeof failure); while (count < 0 && errno == EINTR);
  close(report[0]);
  return failure ? -failure : child;
}

// A descriptor that becomes readable when one of the signals a supervisor answers arrives; they are blocked from then on.
static inline int uhub_open_signals(void) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD);
  sigaddset(&signals, SIGHUP);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  if (sigprocmask(SIG_BLOCK, &signals, 0)) return -1;
  return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

// The next signal that arrived, 0 when there is none.
static inline int uhub_next_signal(int descriptor) {
  struct signalfd_siginfo arrived;
  return read(descriptor, &arrived, sizeof arrived) == sizeof arrived ? (int)arrived.ssi_signo : 0;
}

// A child that has ended and was not waited for yet, 0 when there is none. Its id stays its own until it is waited for.
static inline pid_t uhub_next_ended_child(void) {
  siginfo_t ended;
  ended.si_pid = 0;
  return waitid(P_ALL, 0, &ended, WEXITED | WNOHANG | WNOWAIT) ? 0 : ended.si_pid;
}
