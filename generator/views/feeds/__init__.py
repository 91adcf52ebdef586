"""What the feeds tell: what is new in the record and what changed in it, for each subject, in the reader's words."""
