"""What sort of thing an address leads to, in the words of CSL; a page unless something says more."""

from __future__ import annotations

from urllib.parse import urlsplit

PREPRINTS = ("arxiv.org", "biorxiv.org", "openreview.net")
DATASETS = ("huggingface.co/datasets/", "kaggle.com/datasets/")
CODE = ("github.com", "gitlab.com", "codeberg.org")
POSTS = ("x.com", "twitter.com", "linkedin.com", "weibo.com", "threads.net", "reddit.com", "news.ycombinator.com")
BLOGS = ("simonwillison.net", "interconnects.ai", "latent.space", "substack.com", "wordpress.com", "medium.com")
NEWSPAPERS = (
    "nytimes.com", "washingtonpost.com", "wsj.com", "ft.com", "theguardian.com", "reuters.com", "scmp.com",
    "koreaherald.com", "hindustantimes.com", "livemint.com", "taipeitimes.com", "malaymail.com", "handelsblatt.com",
    "lemonde.fr", "lefigaro.fr", "liberation.fr", "lesechos.fr", "latribune.fr", "latercera.com", "df.cl", "rp.pl",
    "springfieldnewssun.com", "suedkurier.de", "globes.co.il",
)  # fmt: skip
MAGAZINES = ("fortune.com", "forbes.com", "forbesindia.com", "wired.com", "time.com", "fastcompany.com", "infoq.cn")
BY_HOST = {
    **dict.fromkeys(PREPRINTS, "article"),
    **dict.fromkeys(POSTS, "post"),
    **dict.fromkeys(BLOGS, "post-weblog"),
    **dict.fromkeys(NEWSPAPERS, "article-newspaper"),
    **dict.fromkeys(MAGAZINES, "article-magazine"),
    "wikipedia.org": "entry-encyclopedia",
}


def type_of(url: str) -> str:
    """The CSL type of what an address leads to."""
    name, path = host(url), urlsplit(url).path
    if f"{name}{path}".startswith(DATASETS):
        return "dataset"
    if name in CODE and len(path.strip("/").split("/")) == 2:
        return "software"  # a repository as a whole; a file in it is a page
    parts = name.split(".")
    known = (BY_HOST.get(".".join(parts[start:])) for start in range(len(parts)))
    return next(filter(None, known), "report" if path.lower().endswith(".pdf") else "webpage")


def host(url: str) -> str:
    """The name of the host of an address."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
