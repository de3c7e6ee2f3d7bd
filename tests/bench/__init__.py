"""Benchmarks, run by `make bench`: side by side in one run, medians and ratios, never as tests."""
