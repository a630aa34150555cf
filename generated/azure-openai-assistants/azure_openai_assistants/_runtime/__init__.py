"""The runtime of a generated client: the same bytes in every package, private to each."""
