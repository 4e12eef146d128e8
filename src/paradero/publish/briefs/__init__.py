"""Briefs: sentences that stand on passages, as Markdown, a page, a Word document and PDF."""
