package org.discern.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says which publication a class follows. The doc comment beside it says which part, and where we differ.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Paper {
    /// DOI or arXiv id, e.g. `10.1109/TPAMI.2018.2889473` or `arXiv:2004.11362`.
    String value();
}
