"""Executors stand in concurrent.futures."""
