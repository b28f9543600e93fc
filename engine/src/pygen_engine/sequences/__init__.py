"""Sequences and their rows, as the classic API offers them.

resources   create, list, find, change and delete sequences: their names and columns
rows        insert, read and delete numbered rows
"""
