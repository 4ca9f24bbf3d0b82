"""Figures: numbers with their units, what they measure, and whom they are about."""
