package org.discern.domain.intent;

/// Where a new intent belongs.
///
/// @param item index in [DomainTree#items()]
/// @param domain a known domain, or a proposed name when `isNewDomain`
/// @param strength 0..1, calibrated on known intents held out
public record DomainLink(int item, String domain, boolean isNewDomain, double strength) {}
