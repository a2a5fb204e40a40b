package org.discern.ui.kit;

/// Style classes by which a view says what people who only look need of it; they mean nothing in the analyst's own window.
public final class Audience {
    /// For hands alone, whatever it is: an audience does not see it.
    public static final String FOR_HANDS = "for-hands";
    /// A control that is content, such as the tick of a remembered event: an audience sees it.
    public static final String KEEPS = "stage-keeps";

    private Audience() {}
}
