package org.discern.ui.learn;

/// Where a card lies so that it never covers what it speaks of. In units of the window.
record Place(double x, double y, double width, double height) {
    private static final double GAP = 12;

    boolean meets(Place other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    /// The place of a card beside a node: right of it, left, below, above, else in the corner farthest from its middle; in the
    /// bottom right corner when there is no node.
    ///
    /// @param card only its size counts
    static Place beside(Place node, Place card, Place window) {
        if (node.width <= 0 || node.height <= 0)
            return card.at(window.x + window.width - card.width - GAP, window.y + window.height - card.height - GAP);
        double midX = node.x + node.width / 2 - card.width / 2;
        // beside something low the card begins where that does, so that the heading above it can be read
        double midY = Math.max(node.y, node.y + node.height / 2 - card.height / 2);
        Place[] tries = {card.at(node.x + node.width + GAP, midY), card.at(node.x - GAP - card.width, midY), card.at(midX, node.y
                + node.height + GAP), card.at(midX, node.y - GAP - card.height)};
        for (Place each : tries) {
            Place inside = each.within(window);
            if (!inside.meets(node)) return inside;
        }
        Place best = card.at(window.x + window.width - card.width - GAP, window.y + window.height - card.height - GAP);
        for (double x : new double[]{window.x + GAP, window.x + window.width - card.width - GAP})
            for (double y : new double[]{window.y + GAP, window.y + window.height - card.height - GAP}) {
                Place corner = card.at(x, y);
                if (corner.shared(node) < best.shared(node)) best = corner;
            }
        return best;
    }

    private double shared(Place other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return Math.max(0, w) * Math.max(0, h);
    }

    private Place at(double newX, double newY) { return new Place(newX, newY, width, height); }

    private Place within(Place window) {
        double right = Math.max(window.x + GAP, window.x + window.width - width - GAP);
        double bottom = Math.max(window.y + GAP, window.y + window.height - height - GAP);
        return at(Math.clamp(x, window.x + GAP, right), Math.clamp(y, window.y + GAP, bottom));
    }
}
