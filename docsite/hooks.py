"""Where mkdocs calls what this project adds: pages from code and notebooks, and Markdown twins."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from docsite import digest, notebooks, reference, twins  # noqa: E402
from docsite.pictures import drawings  # noqa: E402

_twins: dict[str, str] = {}
_navigation: list[tuple[str, list[Page]]] = []


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> Files:
    for path, text in reference.pages():
        files.append(File.generated(config, path, content=text))
    for path, text in drawings.drawings():
        files.append(File.generated(config, path, content=text))
    for notebook in notebooks.notebooks():
        page = notebooks.page_of(notebook)
        files.append(File.generated(config, f"notebooks/{page.name}.md", content=page.markdown))
        _twins[f"notebooks/{page.name}.md"] = page.twin
        for name, picture in page.pictures.items():
            files.append(File.generated(config, f"notebooks/{name}", content=picture))
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").replace("](docs/", "](")
    files.append(File.generated(config, "changelog.md", content=changes))
    return files


def on_nav(nav: Navigation, **_: Any) -> Navigation:
    _navigation.clear()
    for item in nav.items:
        pages = list(_pages(item))
        _navigation.append((item.title or "", pages))
    return nav


def _pages(item: Any) -> list[Page]:
    if isinstance(item, Section):
        return [page for child in item.children for page in _pages(child)]
    return [item] if isinstance(item, Page) else []


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    _twins.setdefault(page.file.src_uri, twins.twin(markdown))
    return markdown


def on_post_page(output: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Programs find the Markdown of a page by its head."""
    up = "../" * page.url.count("/")
    link = f'<link rel="alternate" type="text/markdown" href="{up}{page.file.src_uri}">'
    return output.replace("</head>", f"{link}</head>", 1)


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    site = Path(config.site_dir)
    for place, text in _twins.items():
        twins.write(site, place, text)
    sections = [
        (
            title,
            [(page.title or "", page.file.src_uri, twins.about(_twins[page.file.src_uri])) for page in pages],
        )
        for title, pages in _navigation
        if pages
    ]
    index = twins.llms(config.site_name, config.site_description or "", sections)
    twins.write(site, "llms.txt", index)
    twins.write(site, digest.FILE, digest.digest())
