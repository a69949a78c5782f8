"""What diplograph speaks about: articles, actors, events, claims. Plain frozen values, standard library only."""
