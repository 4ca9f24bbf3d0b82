"""unionkg.corpus"""
