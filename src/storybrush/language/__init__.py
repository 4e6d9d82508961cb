"""Stage 1 of 6: takes the bytes of a story, gives sentences, words and vectors, and the subjects that the words mean.

`reading` (bytes -> Story -> pages, sentences, tokens), `lexicon` (words -> Subjects), `attributes` (colours, places, poses
... in words), `vectors` (word -> vector).
"""
