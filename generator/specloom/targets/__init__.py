"""The targets: what an Api can become. `pipeline.py` has the table of them."""
