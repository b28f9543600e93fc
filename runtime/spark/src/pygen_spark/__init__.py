"""Views of generated SDKs in Spark, on its Python Data Source API.

What needs no Spark (options, types by name, connections) is kept apart from what does (`source`, `faces`),
so that it can be tested, and be wrong, without a JVM.
"""
