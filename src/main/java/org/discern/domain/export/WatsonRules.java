package org.discern.domain.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.export.Finding.Gravity;
import org.discern.domain.export.Finding.Rule;

/// IBM watsonx Assistant (classic: Watson Assistant).
///
/// Source: cloud.ibm.com/docs/watson-assistant, "Creating intents": names hold letters, digits, `_`, `-` and `.`, not only
/// periods, at most 128 characters, and do not begin with `sys-` (API, CreateIntent); examples of at most 1,024 characters;
/// 2,000 intents and 25,000 examples a skill; at least 5 examples an intent.
public record WatsonRules() implements ToolRules {
    @Override
    public String tool() { return "Watson"; }

    @Override
    public ToolLimits limits(String locale) {
        return new ToolLimits(128, 2_000, ToolLimits.NONE, 25_000, 1_024, Long.MAX_VALUE, 1, 5);
    }

    @Override
    public String nameRule() {
        return "may hold only letters, digits, “_”, “-” and “.”, not periods alone, and cannot begin with “sys-”";
    }

    @Override
    public String legal(String name) {
        if (name.matches("[\\p{L}\\p{M}\\p{N}_.-]+") && !name.startsWith("sys-") && !name.matches("\\.+")) return name;
        String words = name.strip().replaceFirst("^#", "").replaceAll("[^\\p{L}\\p{M}\\p{N}_.-]+", "_").replaceAll("^_+|_+$", "");
        while (words.startsWith("sys-")) words = words.substring(4);
        return words.matches("\\.*") ? "" : words;
    }

    @Override
    public List<Finding> oddTexts(Phrases phrases) {
        Map<Integer, String> flat = new LinkedHashMap<>();
        for (Phrase p : phrases.all())
            if (p.text().indexOf('\n') >= 0 || p.text().indexOf('\r') >= 0 || p.text().indexOf('\t') >= 0)
                flat.put(p.row(), p.text().strip().replaceAll("[\\r\\n\\t]+", " "));
        if (flat.isEmpty()) return List.of();
        return List.of(new Finding(Rule.ODD_TEXT, Gravity.REFUSED, "", List.copyOf(flat.keySet()), Preflight.count(flat.size(),
                "text holds", "texts hold") + " line breaks or tabs, which Watson does not take in an example.", Optional.of(
                        new Fix.Reword(flat, "Write spaces"))));
    }
}
