package org.mendline.storage.importing.signal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.text.Excerpt;

/// Annotations that have no place in the record yet: counted and told, so that nobody believes them kept.
final class RemarkCounts {
    private static final int MOST_TEXTS = 1000;
    private static final int MOST_NAMED = 12;

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long all;

    void take(String text) {
        all++;
        String brief = Excerpt.brief(text);
        if (counts.containsKey(brief) || counts.size() < MOST_TEXTS) {
            counts.merge(brief, 1L, Long::sum);
        }
    }

    void tell(Emission emission) {
        if (all == 0) {
            return;
        }
        String named = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_NAMED)
                .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + " times)"))
                .collect(Collectors.joining("; "));
        emission.note(
                "annotations",
                "Annotations other than sleep stages (" + all + " in number) were not kept: " + named
                        + (counts.size() > MOST_NAMED ? "; and others" : "") + ". Keep the file for them.");
    }
}
