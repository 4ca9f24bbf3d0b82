"""unionkg: the knowledge graph of the unions, from their newspapers."""
