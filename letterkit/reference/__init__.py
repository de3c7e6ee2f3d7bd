"""The reference: a page for each rule and each kind, written from the same words as the checks.

`pages` writes and compares them; `rules` and `kinds` say what is on them.
"""
