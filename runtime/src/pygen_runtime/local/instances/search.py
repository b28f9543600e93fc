"""placeholder"""
def search(engine, body, query): raise RuntimeError
