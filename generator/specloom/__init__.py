"""Specloom weaves an API description into a typed Python client package."""

__version__ = "0.1.0"
