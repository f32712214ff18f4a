import Lifecycle
import ProjectsService

ServiceProcess.run(ProjectsApp.self)
