"""Reads drafts: finds the frame of a letter, its sentences, and what each of them does."""

from letterkit.recognise.draft import recognise

__all__ = ["recognise"]
