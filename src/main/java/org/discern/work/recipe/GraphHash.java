package org.discern.work.recipe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.RecipeGraph;

/// What a graph is told by: SHA-256 of its nodes, edges and interactions in their order.
public final class GraphHash {
    private GraphHash() {}

    public static String of(RecipeGraph graph) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            ByteBuffer number = ByteBuffer.allocate(17);
            for (int n = 0; n < graph.size(); n++) {
                sha.update((graph.kind(n).word() + '\0' + graph.key(n) + '\n').getBytes(StandardCharsets.UTF_8));
                for (int e = graph.start(n); e < graph.start(n) + graph.degree(n); e++) {
                    number.clear().putInt(graph.neighbour(e)).put((byte) graph.relationAt(e));
                    sha.update(number.array(), 0, 5);
                }
            }
            Interactions all = graph.interactions();
            for (int i = 0; i < all.size(); i++) {
                number.clear().putInt(all.recipe()[i]).put(all.type()[i]).putLong(all.time()[i]).putFloat(all.value()[i]);
                sha.update(number.array());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
