"""The relation rules: from mentions to facts."""
