package org.discern.work.handout;

/// What a person chose about a report.
///
/// @param hidden whether users' names, utterances, requests and notes are replaced; names and terms of clusters stay
/// @param stability whether the stability of the clusters is worked out when it is not known yet (seconds to minutes)
/// @param kept whether its facts are kept, so that the next report compares with this one
/// @param since which kept report to compare with, 0 the newest; -1 for none
public record HandoutChoices(boolean hidden, boolean stability, boolean kept, int since) {
    public static final HandoutChoices USUAL = new HandoutChoices(false, true, true, 0);

    public HandoutChoices withHidden(boolean on) { return new HandoutChoices(on, stability, kept, since); }

    public HandoutChoices withStability(boolean on) { return new HandoutChoices(hidden, on, kept, since); }

    public HandoutChoices withKept(boolean on) { return new HandoutChoices(hidden, stability, on, since); }

    public HandoutChoices withSince(int place) { return new HandoutChoices(hidden, stability, kept, place); }
}
