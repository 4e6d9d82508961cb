"""Things and surfaces that the places are put together from."""
