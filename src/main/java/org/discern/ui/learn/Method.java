package org.discern.ui.learn;

import java.util.List;
import java.util.Locale;

/// The three methods, each with the papers it stands on. Words are under `learn.how.NAME`.
enum Method {
    DISCOVERY, USERS, RECIPES;

    /// @param id as papers name it: a DOI or an arXiv number
    record Source(String id, String address) {
        static Source doi(String doi) { return new Source(doi, "https://doi.org/" + doi); }

        static Source arxiv(String number) { return new Source("arXiv:" + number, "https://arxiv.org/abs/" + number); }
    }

    /// In the order of their words.
    List<Source> sources() {
        return switch (this) {
            case DISCOVERY -> List.of(Source.doi("10.1109/ICASSP43922.2022.9746672"), Source.arxiv("2006.01208"), Source.doi(
                    "10.1093/comjnl/26.4.354"), Source.doi("10.1007/s10791-008-9066-8"));
            case USERS -> List.of(Source.arxiv("2202.06369"), Source.arxiv("1706.03762"));
            case RECIPES -> List.of(Source.doi("10.1109/ICASSP43922.2022.9747123"), Source.arxiv("1905.07854"), Source.doi(
                    "10.1145/3397271.3401063"), Source.doi("10.1145/1031171.1031181"));
        };
    }

    String key() { return "learn.how." + name().toLowerCase(Locale.ROOT); }
}
