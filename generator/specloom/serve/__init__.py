"""The mock service: answers for any spec on a loopback port.

It validates each request against the spec and says in a 400 what is wrong, answers with the spec's examples or with
data made from the schema (seeded, so the same each time), streams where the operation streams, and can be told to fail
(`options.py`).
"""
