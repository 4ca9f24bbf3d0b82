"""The recognisers, one a concept: each reads the scan of an article and yields mentions."""
