"""One `.rq` file for each question diplograph answers. Read through `diplograph.resources`."""
