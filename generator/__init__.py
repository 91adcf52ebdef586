"""From entries in YAML to a published site: see the README for the way through."""

import os

# No plugin that happens to be installed may change what an entry may say; looking for them also costs time.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
