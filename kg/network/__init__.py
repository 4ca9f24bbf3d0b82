"""unionkg.network"""
