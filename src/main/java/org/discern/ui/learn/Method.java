package org.discern.ui.learn;

import java.util.List;

/// The three methods, each with the papers it stands on. Words are under `learn.how.NAME`.
enum Method {
    DISCOVERY(List.of(new Source("10.1109/ICASSP43922.2022.9746672", "https://doi.org/10.1109/ICASSP43922.2022.9746672"),
            new Source("arXiv:2006.01208", "https://arxiv.org/abs/2006.01208"), new Source("10.1093/comjnl/26.4.354",
                    "https://doi.org/10.1093/comjnl/26.4.354"), new Source("10.1007/s10791-008-9066-8",
                            "https://doi.org/10.1007/s10791-008-9066-8"))),
    USERS(List.of(new Source("arXiv:2202.06369", "https://arxiv.org/abs/2202.06369"), new Source("arXiv:1706.03762",
            "https://arxiv.org/abs/1706.03762"))),
    RECIPES(List.of(new Source("10.1109/ICASSP43922.2022.9747123", "https://doi.org/10.1109/ICASSP43922.2022.9747123"),
            new Source("arXiv:1905.07854", "https://arxiv.org/abs/1905.07854"), new Source("10.1145/3397271.3401063",
                    "https://doi.org/10.1145/3397271.3401063"), new Source("10.1145/1031171.1031181",
                            "https://doi.org/10.1145/1031171.1031181")));

    private final List<Source> sources;

    /// @param id as papers name it: a DOI or an arXiv number
    record Source(String id, String address) {}

    Method(List<Source> sources) { this.sources = sources; }

    List<Source> sources() { return sources; }

    String key() { return "learn.how." + name().toLowerCase(java.util.Locale.ROOT); }
}
