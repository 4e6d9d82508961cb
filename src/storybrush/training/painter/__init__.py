"""Training the painter: a decoder that knows how flat art looks, then a generator that knows where the words point."""
