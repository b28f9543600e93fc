"""From an HTTP request to a call of the engine and back: routes, strict shapes, tokens, compression."""
