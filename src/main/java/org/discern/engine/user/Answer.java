package org.discern.engine.user;

/// What the network says to one request.
///
/// @param without probability per class from the text alone
/// @param with probability per class with history
/// @param shares attention per item, slots first, then recent events oldest first; 0 where nothing is or was left out
/// @param ownShare of the request itself; with `shares` it sums to 1
public record Answer(float[] without, float[] with, float[] shares, float ownShare) {}
