"""unionkg.graph"""
