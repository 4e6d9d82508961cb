"""What makes the files of stage 1: the word vectors."""
