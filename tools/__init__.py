"""What `make` starts besides letterkit itself."""
