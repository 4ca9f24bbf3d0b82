"""unionkg.extraction"""
