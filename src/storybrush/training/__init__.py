"""The workshop: everything that needs PyTorch. Takes openly licensed art and text, gives the weights in `weights/`.

Nothing outside this folder imports it, so that a book is made without PyTorch.
"""
