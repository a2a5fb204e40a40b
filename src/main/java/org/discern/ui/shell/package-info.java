/// The window around the screens: menu, top bar, activity rail, work area, bottom panes, status bar, sheets, palette.
/// The only package that knows all screens' containers; it gets the screens as a list of values ([org.discern.ui.kit.Screen])
/// and implements the small interfaces of `ui.kit` through which they speak back. Called by `app.Wiring` and `app.tour`.
/// One registry of commands feeds menu, keys and palette, so a thing has one name and one key (house of 2026-11).
@NullMarked
package org.discern.ui.shell;

import org.jspecify.annotations.NullMarked;
