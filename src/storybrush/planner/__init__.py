"""Stage 2 of 6: takes a story, gives a Script (what is on each page, who is who, and what stands where)."""
