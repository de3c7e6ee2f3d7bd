"""`python -m letterkit.cli`."""

from letterkit.cli import main

main()
