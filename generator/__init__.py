"""From entries in YAML to a published site: see the README for the way through."""
