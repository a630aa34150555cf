"""The operations, by group."""
