"""Accuracy on a corpus that lies outside the repository."""
