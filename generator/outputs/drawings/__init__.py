"""Static pictures: one module for each drawing."""
