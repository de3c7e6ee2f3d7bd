"""Many letters: a table with a row a letter becomes a folder with a file a letter.

    table ──▶ rows ──▶ values ──▶ the way of one letter ──▶ a file, or a line of rejected.csv

Rows are read as they are needed and kept no longer, so a table of a million takes no more memory
than one of ten thousand. Whatever ends the program, the same command goes on where it stopped.
"""

from letterkit.merge.job import Job, Outcome, merge
from letterkit.merge.plan import Plan, Survey, survey
from letterkit.merge.tables import check_table

__all__ = ["Job", "Outcome", "Plan", "Survey", "check_table", "merge", "survey"]
