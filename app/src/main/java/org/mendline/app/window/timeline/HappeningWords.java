package org.mendline.app.window.timeline;

import java.util.Map;
import java.util.stream.Collectors;
import org.mendline.app.timeline.Happening;
import org.mendline.app.timeline.Happening.Kind;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Observation;

/// What took time, in few words.
final class HappeningWords {
    private static final Map<String, String> FACTS = Map.of(
            "mendline:session-duration",
            "duration",
            "mendline:session-distance",
            "distance",
            "mendline:session-mean-heart-rate",
            "meanHeartRate",
            "mendline:session-max-heart-rate",
            "maxHeartRate",
            "mendline:session-energy",
            "energy",
            "mendline:session-rpe",
            "exertion",
            MeasureCodes.SESSION_LOAD,
            "load");

    private final Texts texts;

    HappeningWords(Texts texts) {
        this.texts = texts;
    }

    String category(Kind kind) {
        return texts.get("timeline.happening." + kind);
    }

    String of(Happening happening) {
        return switch (happening.kind()) {
            case RECOVERY -> condition(happening.what());
            case INTERVENTION -> happening.what();
            case SESSION ->
                happening.facts().stream()
                        .filter(fact -> FACTS.containsKey(fact.code()))
                        .map(this::fact)
                        .collect(Collectors.joining(", "));
            case THERAPY, COLD, MOBILITY ->
                category(happening.kind()) + " "
                        + happening.facts().stream()
                                .map(fact -> Quantities.show(fact.value(), fact.unit()))
                                .collect(Collectors.joining(", "));
        };
    }

    private String condition(String code) {
        String key = "condition." + code;
        return texts.has(key) ? texts.get(key) : code;
    }

    private String fact(Observation fact) {
        return texts.format("timeline.fact." + FACTS.get(fact.code()), Quantities.show(fact.value(), fact.unit()));
    }
}
