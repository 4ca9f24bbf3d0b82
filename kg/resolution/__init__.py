"""unionkg.resolution"""
