"""Knowledge without code: classes, predicates, topics, shapes, actors. Read through `diplograph.resources`."""
