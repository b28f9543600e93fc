"""placeholder"""
def aggregate(engine, body, query): raise RuntimeError
