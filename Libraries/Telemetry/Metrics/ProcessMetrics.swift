import Glibc

/// What the kernel knows about this process, read when somebody scrapes, under the names all exporters use.
package enum ProcessMetrics {
  package static func register(in registry: MetricRegistry) throws(MetricError) {
    try registry.callback("process_cpu_seconds_total", "Processor time used, in user and system mode.") { cpuSeconds() }
    try registry.callback("process_resident_memory_bytes", "Memory held in RAM.") {
      Double(statistic(23)) * Double(getpagesize())
    }
    try registry.callback("process_virtual_memory_bytes", "Address space in use.") { Double(statistic(22)) }
    try registry.callback("process_open_fds", "Open file descriptors.") { openDescriptors() }
    try registry.callback("process_max_fds", "Limit of open file descriptors.") { descriptorLimit() }
    try registry.callback("process_threads", "Threads.") { Double(statistic(19)) }
    let start = startTime()
    try registry.callback("process_start_time_seconds", "Start of the process, in seconds since 1970.") { start }
  }

  private static func cpuSeconds() -> Double {
    var usage = rusage()
    guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }

  /// A column of /proc/self/stat, counted from 0 as proc(5) counts from 1.
  private static func statistic(_ column: Int) -> Int64 {
    let text = ProcFile.read("/proc/self/stat")
    // The second column is the command in brackets, which may hold spaces and brackets itself.
    guard let end = text.lastIndex(of: ")") else { return 0 }
    let columns = text[text.index(after: end)...].split(separator: " ")
    let index = column - 2
    return columns.indices.contains(index) ? Int64(columns[index]) ?? 0 : 0
  }

  private static func openDescriptors() -> Double {
    guard let directory = opendir("/proc/self/fd") else { return 0 }
    defer { closedir(directory) }
    var entries = 0
    while readdir(directory) != nil { entries += 1 }
    // Not `.`, `..` and the descriptor of the directory itself.
    return Double(max(entries - 3, 0))
  }

  private static func descriptorLimit() -> Double {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 0 }
    return limit.rlim_cur > UInt(Int64.max) ? .infinity : Double(limit.rlim_cur)
  }

  private static func startTime() -> Double {
    let boot = ProcFile.read("/proc/stat").split(separator: "\n").first { $0.hasPrefix("btime ") }
    guard let boot, let seconds = Double(boot.dropFirst("btime ".count)) else { return 0 }
    return seconds + Double(statistic(21)) / Double(max(sysconf(Int32(_SC_CLK_TCK)), 1))
  }
}
