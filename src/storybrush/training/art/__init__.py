"""The art that the painter learns from: every drawing with its subject, style, attributes, source and licence."""
