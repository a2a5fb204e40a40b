/// The view *Personalise*: one user's request read without and with history, what-if, scenarios, and how much history helps.
/// [UserScreens] makes the screen and its commands; each page lives in a package of its own (`read` with `time`, `scenario`,
/// `gain`) on what they share (`live`, `frame`).
/// May import `ui.kit`, `work`, `domain` and JavaFX. Called by the wiring of the window.
@NullMarked
package org.discern.ui.user;

import org.jspecify.annotations.NullMarked;
