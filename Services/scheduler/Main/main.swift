import Lifecycle
import SchedulerService

ServiceProcess.run(SchedulerApp.self)
