"""Instances as columns: Arrow tables, pandas and polars frames. Everything here needs an extra."""
