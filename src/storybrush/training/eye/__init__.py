"""Training of the eye: recogniser and detector."""
