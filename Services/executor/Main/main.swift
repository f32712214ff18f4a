import ExecutorService
import Lifecycle

ServiceProcess.run(ExecutorApp.self)
