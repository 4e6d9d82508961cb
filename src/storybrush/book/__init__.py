"""Stage 6 of 6: takes pictures and their script, gives a book: PNG pages, a web page, a PDF, and the script beside them."""

from storybrush.book.bind import FORMATS, Bookbinder
from storybrush.book.files import ready_folder, write
from storybrush.book.page import kept_page, layer_png, page_path, write_page

__all__ = ["FORMATS", "Bookbinder", "kept_page", "layer_png", "page_path", "ready_folder", "write", "write_page"]
