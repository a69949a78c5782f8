"""The weights we trained, each folder with its card. Loaded through `diplograph.resources`."""
