package org.discern.ui.kit.points;

/// Words on the map.
///
/// @param x,y where, in the plane
/// @param weight bigger ones are placed first; those that would overlap are left out until there is room
/// @param argb the group's colour
public record PointLabel(String text, double x, double y, double weight, int argb) {}
