"""Stage 1 of 6: takes the bytes of a story, gives sentences, words and vectors, and the subjects that the words mean.

`reading` joins `story` (bytes -> Story), `sentences` (and pages) and `tokens`; `lexicon` (words -> Subjects), `attributes`
(colours, places, poses ... in words), `vectors` (word -> vector).
"""
