package org.discern.ui.learn;

import org.discern.ui.kit.Strings;

/// What each method does, drawn from left to right.
final class MethodDrawing {
    private static final double WIDTH = 700;
    private static final double HEIGHT = 208;
    private static final String PLAIN = "plain";
    private static final String CAPTION = "caption-text";

    private MethodDrawing() {}

    static Sketch of(Method method) {
        return switch (method) {
            case DISCOVERY -> discovery();
            case USERS -> users();
            case RECIPES -> recipes();
        };
    }

    /// Dots of three known intents and two crowds nobody labelled; one tree of them with the cut; intents below domains.
    private static Sketch discovery() {
        var s = new Sketch(WIDTH, HEIGHT, Strings.of("learn.how.discovery.drawing"));
        double[][] known = {{40, 48}, {54, 40}, {48, 60}, {63, 54}, {112, 36}, {125, 44}, {118, 54}, {56, 124}, {70, 116}, {66,
                132}, {80, 126}};
        double[][] unseen = {{144, 100}, {157, 92}, {152, 108}, {165, 104}, {160, 118}, {120, 142}, {131, 150}, {135, 138}};
        for (double[] d : known) s.dot(d[0], d[1], 4, "known");
        for (double[] d : unseen) s.dot(d[0], d[1], 4, "unseen");
        s.line("cut", 92, 164, 108, 118, 128, 82, 186, 62);
        s.words(105, 176, 200, Strings.of("learn.how.discovery.a"), CAPTION);
        s.arrow(206, 96, 232, 96);
        double[] leaves = {252, 272, 292, 318, 338, 364, 384, 410, 430};
        double low = 158;
        s.line("branch", 252, low, 252, 130, 272, 130, 272, low).line("branch", 262, 130, 262, 112, 292, 112, 292, low);
        s.line("branch", 318, low, 318, 136, 338, 136, 338, low);
        s.line("branch", 364, low, 364, 126, 384, 126, 384, low).line("branch", 410, low, 410, 132, 430, 132, 430, low);
        s.line("branch", 277, 112, 277, 62, 328, 62, 328, 136);
        s.line("branch", 374, 126, 374, 72, 420, 72, 420, 132);
        s.line("branch", 302, 62, 302, 32, 397, 32, 397, 72);
        for (int i = 0; i < leaves.length; i++) s.dot(leaves[i], low, 4, i < 5 ? "known" : "unseen");
        s.line("cut", 240, 96, 440, 96);
        s.label(242, 78, Strings.of("learn.how.discovery.cut"), "cut-text");
        s.words(342, 176, 220, Strings.of("learn.how.discovery.b"), CAPTION);
        s.arrow(458, 96, 484, 96);
        s.box(500, 28, 76, 24, "domain").words(538, 33, 76, Strings.of("learn.how.discovery.domain1"), PLAIN);
        s.box(600, 28, 76, 24, "domain proposed").words(638, 33, 76, Strings.of("learn.how.discovery.domain2"), PLAIN);
        s.line(PLAIN, 524, 52, 524, 96).line(PLAIN, 552, 52, 552, 132).line(PLAIN, 638, 52, 638, 96);
        s.box(496, 96, 50, 24, "known").words(521, 101, 50, Strings.of("learn.how.discovery.intent1"), PLAIN);
        s.box(522, 132, 62, 24, "unseen").words(553, 137, 62, Strings.of("learn.how.discovery.intent2"), PLAIN);
        s.box(604, 96, 68, 24, "unseen").words(638, 101, 68, Strings.of("learn.how.discovery.intent3"), PLAIN);
        return s.words(588, 176, 190, Strings.of("learn.how.discovery.c"), CAPTION);
    }

    /// Past events: the older ones summed up by label, the latest one by one; the request between them; two answers.
    private static Sketch users() {
        var s = new Sketch(WIDTH, HEIGHT, Strings.of("learn.how.users.drawing"));
        s.label(16, 14, Strings.of("learn.how.users.long"), PLAIN);
        double[] sums = {92, 58, 30, 12};
        for (int i = 0; i < sums.length; i++) s.box(16, 36 + i * 14, sums[i], 9, "known");
        s.label(16, 104, Strings.of("learn.how.users.short"), PLAIN);
        for (int i = 0; i < 6; i++) s.dot(24 + i * 20, 134, 6, i == 2 || i == 5 ? "unseen" : "known");
        s.line(PLAIN, 16, 148, 132, 148);
        s.words(84, 176, 170, Strings.of("learn.how.users.a"), CAPTION);
        s.arrow(150, 58, 236, 84).arrow(150, 134, 236, 108);
        s.box(240, 66, 132, 60, "domain");
        s.words(306, 74, 124, Strings.of("learn.how.users.look"), PLAIN);
        s.box(254, 104, 46, 10, "known").box(300, 104, 58, 10, "unseen");
        s.box(230, 14, 152, 26, PLAIN).words(306, 20, 148, Strings.of("learn.how.users.request"), PLAIN);
        s.arrow(306, 40, 306, 64);
        s.words(306, 176, 190, Strings.of("learn.how.users.b"), CAPTION);
        s.arrow(376, 96, 430, 96);
        s.label(440, 20, Strings.of("learn.how.users.without"), PLAIN);
        s.box(440, 40, 96, 10, "faint").box(440, 54, 60, 10, "faint").box(440, 68, 24, 10, "faint");
        s.label(440, 92, Strings.of("learn.how.users.with"), PLAIN);
        s.box(440, 112, 34, 10, "known").box(440, 126, 150, 10, "unseen").box(440, 140, 14, 10, "known");
        s.label(600, 123, Strings.of("learn.how.users.flips"), "cut-text");
        return s.words(556, 176, 240, Strings.of("learn.how.users.c"), CAPTION);
    }

    /// A request read as conditions; a user, recipes and what they contain; two lists whose places cross.
    private static Sketch recipes() {
        var s = new Sketch(WIDTH, HEIGHT, Strings.of("learn.how.recipes.drawing"));
        s.box(12, 30, 168, 42, PLAIN).words(96, 36, 160, Strings.of("learn.how.recipes.request"), PLAIN);
        s.box(12, 92, 74, 22, "domain").words(49, 96, 74, Strings.of("learn.how.recipes.chip1"), PLAIN);
        s.box(94, 92, 86, 22, "proposed domain").words(137, 96, 86, Strings.of("learn.how.recipes.chip2"), PLAIN);
        s.arrow(96, 72, 96, 90);
        s.words(96, 176, 180, Strings.of("learn.how.recipes.a"), CAPTION);
        s.arrow(190, 92, 222, 92);
        double[][] recipe = {{320, 44}, {320, 92}, {320, 140}};
        double[][] part = {{408, 30}, {408, 72}, {408, 112}, {408, 152}};
        for (int r = 0; r < 3; r++) s.line(r == 1 ? "branch" : PLAIN, 252, 92, recipe[r][0], recipe[r][1]);
        int[][] joins = {{0, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 2}, {2, 3}};
        for (int[] j : joins)
            s.line(j[0] + j[1] == 1 || j[0] + j[1] == 2 ? "branch" : PLAIN, recipe[j[0]][0], recipe[j[0]][1], part[j[1]][0],
                    part[j[1]][1]);
        s.dot(252, 92, 10, "domain");
        for (double[] r : recipe) s.dot(r[0], r[1], 8, "known");
        for (double[] p : part) s.dot(p[0], p[1], 6, "unseen");
        s.words(252, 106, 60, Strings.of("learn.how.recipes.user"), PLAIN);
        s.words(330, 176, 220, Strings.of("learn.how.recipes.b"), CAPTION);
        s.arrow(424, 92, 456, 92);
        for (int i = 0; i < 4; i++) {
            s.box(470, 30 + i * 32, 86, 22, i == 2 ? "unseen" : "faint");
            s.box(600, 30 + i * 32, 86, 22, i == 0 ? "unseen" : "faint");
        }
        int[] to = {1, 2, 0, 3};
        for (int i = 0; i < 4; i++) s.line(i == 2 ? "cut" : PLAIN, 556, 41 + i * 32, 600, 41 + to[i] * 32);
        s.words(513, 10, 90, Strings.of("learn.how.recipes.ana"), PLAIN).words(643, 10, 90, Strings.of("learn.how.recipes.ben"),
                PLAIN);
        return s.words(578, 176, 230, Strings.of("learn.how.recipes.c"), CAPTION);
    }
}
