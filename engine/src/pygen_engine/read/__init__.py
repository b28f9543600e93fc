"""Everything that answers without changing: list, byids, search, aggregate, inspect, query, sync, units."""
