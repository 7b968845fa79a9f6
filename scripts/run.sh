#!/bin/sh
# Opens the window; with no display, does the main job headless and leaves pictures and a report in build/preview/.
set -eu
python=$1
if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so Kithbook does its main job without a window."
    exec "$python" -m crm_app preview build/preview
fi
exec "$python" -m crm_app
