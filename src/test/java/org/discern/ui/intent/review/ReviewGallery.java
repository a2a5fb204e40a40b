package org.discern.ui.intent.review;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.live.Rooms;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;

/// Every sheet of Review as pictures under `target/gallery`: run its `main` and look.
public final class ReviewGallery {
    private ReviewGallery() {}

    static Map<String, Consumer<ReviewView>> scenes() {
        var out = new LinkedHashMap<String, Consumer<ReviewView>>();
        out.put("card", _ -> {});
        out.put("merge", v -> {
            v.edits().merge(v.state().queue().subList(0, 2));
            v.edits().tick(EditColumns.leaves(v.edits().whole().get().orElseThrow()).subList(0, 2), false);
        });
        out.put("split", v -> v.edits().split(v.state().queue().get(1)));
        out.put("takeOut", v -> {
            int[] members = v.state().live().cut().membersOf(v.state().queue().getFirst().entry().node());
            v.edits().takeOut(Set.of(members[0], members[1], members[5]));
        });
        out.put("unticked", v -> {
            var card = v.state().card().get().orElseThrow();
            v.state().toggle(card.typical().get(1).leaf());
            v.state().toggle(card.odd().getFirst().leaf());
        });
        out.put("members", v -> v.run("members"));
        out.put("move", v -> v.run("move"));
        out.put("more", v -> v.run("more"));
        out.put("fits", v -> {
            takeOutSome(v);
            v.run("fits");
        });
        out.put("likely", v -> {
            takeOutSome(v);
            v.run("likely");
        });
        out.put("describe", v -> {
            v.run("describe");
        });
        out.put("noted", v -> {
            v.notes().look(v.state().card().get().orElseThrow().edge().getFirst().leaf());
            v.notes().note().set("Ask the card team whether stolen cards belong here too.");
            v.notes().keepNote();
            v.notes().describe(new org.discern.domain.intent.edit.Description(
                    "The customer wants another invoice than the one sent.",
                    java.util.List.of(1, 2), java.util.List.of(3)));
            v.state().draft().set("change_invoice");
            v.state().rename();
        });
        out.put("stability", v -> {
            v.run("stability");
            v.state().order().set(ReviewViewModel.Order.FRAGILE);
            v.state().go(-99);
        });
        out.put("fitsEmpty", v -> v.run("fits"));
        return out;
    }

    private static void takeOutSome(ReviewView v) {
        for (int i = 0; i < 4; i++) {
            int[] members = v.state().live().cut().membersOf(v.state().current().get().orElseThrow().entry().node());
            for (int m = 0; m < members.length; m += 3) v.state().toggle(members[m]);
            v.state().accept();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                scenes().forEach((name, act) -> {
                    if (args.length == 0 || Set.of(args).contains(name)) shoot(name, act);
                });
            } catch (RuntimeException failure) {
                failure.printStackTrace();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void shoot(String name, Consumer<ReviewView> act) {
        for (Theme theme : Theme.values()) {
            theme.use();
            for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) {
                Room room = Rooms.of(DiscoveryFixture.of(2000, 42, 3));
                org.discern.ui.intent.IntentCommands.register(room);
                room.navigator().place().set("review");
                var view = new ReviewView(room);
                org.discern.ui.intent.frame.StagePane.style(view, "/org/discern/ui/intent/review/review.css");
                var scene = new Scene(view, size[0] - 64, size[1] - 120);
                Theme.dress(scene);
                act.accept(view);
                Pictures.settle(scene);
                Pictures.write(Pictures.of(scene), Path.of("target/gallery/review-" + name + "-" + theme.name().toLowerCase(
                        Locale.ROOT) + "-" + size[0] + ".png"));
            }
        }
    }
}
