/// What a project says about itself. Values only; may import the JDK.
@NullMarked
package org.discern.domain.project;

import org.jspecify.annotations.NullMarked;
