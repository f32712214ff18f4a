import GatewayService
import Lifecycle

ServiceProcess.run(GatewayApp.self)
