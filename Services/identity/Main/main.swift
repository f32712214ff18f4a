import IdentityService
import Lifecycle

ServiceProcess.run(IdentityApp.self)
