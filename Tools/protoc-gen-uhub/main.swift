Plugin.run()
