"""Mentions that lean on others, and which mentions of an article are one entity."""
