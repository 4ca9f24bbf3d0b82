"""Lists of honoured people and collectives, line by line."""
