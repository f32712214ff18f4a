import Lifecycle
import NotifierService

ServiceProcess.run(NotifierApp.self)
