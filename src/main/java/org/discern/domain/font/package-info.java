/// Font files as bytes. Screens measure charts with them and the report embeds them, so it lies below both.
/// JDK only; pure.
@NullMarked
package org.discern.domain.font;

import org.jspecify.annotations.NullMarked;
