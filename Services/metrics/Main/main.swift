import Lifecycle
import MetricsService

ServiceProcess.run(MetricsApp.self)
