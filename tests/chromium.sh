#!/bin/sh
# Makes sure that the system's Chromium is there for the browser tests, or says how to get it and fails.
if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || [ -n "$PARADERO_CHROMIUM" ]; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "The browser tests need Chromium: install your system's chromium package, or set PARADERO_CHROMIUM to its path." >&2
    exit 1
fi
become=""
[ "$(id -u)" = 0 ] || become="sudo"
if $become apt-get update -qq && $become env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null; then
    exit 0
fi
echo "The browser tests need Chromium and its package could not be installed: install it by hand, or set PARADERO_CHROMIUM to its path." >&2
exit 1
