package org.discern.domain.user;

/// A word of the request and what it did.
///
/// @param start and `end`: chars in the request's text, end exclusive
/// @param effect what leaving it out does to the probability of the class predicted with history, -1..1
public record TokenReason(int start, int end, double effect) {}
