package org.mendline.ml.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Watches a person's surprises for early warnings: a day counts when its directed score passes the limit of its
/// kind, a warning takes two such days of the last three and its ground ([WarningContext]).
///
/// Limits are set so that simulated healthy people get at most one warning in eight weeks; the model card says what
/// was measured. Not safe for several threads.
public final class WarningWatch {
    private static final int LOOK_BACK = 3;
    private static final int PERSISTENCE = 2;
    private static final double DAY_LIMIT = 1.15;
    private static final double NAMED = 0.3; // smallest surprise worth naming

    private final RollingOutlook rolling;
    private final Map<Integer, Surprise> surprises = new HashMap<>();

    /// @param rolling one person's outlooks
    public WarningWatch(RollingOutlook rolling) {
        this.rolling = rolling;
    }

    /// Both kinds as of the last day.
    public List<EarlyWarning> today() {
        int today = rolling.days() - 1;
        return List.of(on(EarlyWarning.Kind.OVERTRAINING, today), on(EarlyWarning.Kind.INSUFFICIENT_RECOVERY, today));
    }

    /// One kind as of the end of day `today`, reading nothing later.
    public EarlyWarning on(EarlyWarning.Kind kind, int today) {
        WarningContext context = new WarningContext(rolling.record(), today);
        Optional<Boolean> ground = context.given(kind);
        List<Integer> told = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        double highest = Double.NEGATIVE_INFINITY;
        for (int day = Math.max(0, today - LOOK_BACK + 1); day <= today; day++) {
            OptionalDouble score = score(kind, surprise(day));
            if (score.isPresent()) {
                told.add(day);
                highest = Math.max(highest, score.getAsDouble());
                if (score.getAsDouble() >= DAY_LIMIT) {
                    days.add(day);
                }
            }
        }
        List<String> missing = missing(kind, ground.isEmpty(), today);
        if (ground.isEmpty() || told.size() < PERSISTENCE) {
            return new EarlyWarning.CannotSay(kind, kind.label() + ": cannot say, too little is recorded.", missing);
        }
        if (!ground.get() || days.size() < PERSISTENCE) {
            return new EarlyWarning.Quiet(kind, highest, missing);
        }
        return raised(kind, days, context, missing);
    }

    /// The surprise of a day; computed once.
    public Surprise surprise(int day) {
        return surprises.computeIfAbsent(day, d -> Surprise.of(rolling, d));
    }

    /// The day's score in the direction of a kind of warning, about standard normal on ordinary days; empty when a
    /// needed marker is not there.
    private static OptionalDouble score(EarlyWarning.Kind kind, Surprise surprise) {
        OptionalDouble readiness = toward(kind, surprise, OutlookMarker.READINESS);
        OptionalDouble body = switch (kind) {
            case OVERTRAINING ->
                together(
                        toward(kind, surprise, OutlookMarker.LN_RMSSD),
                        toward(kind, surprise, OutlookMarker.RESTING_HEART_RATE));
            case INSUFFICIENT_RECOVERY -> toward(kind, surprise, OutlookMarker.SORENESS);
        };
        if (readiness.isEmpty() || body.isEmpty()) {
            return OptionalDouble.empty();
        }
        // Both parts must point the same way: one extreme marker alone is no pattern.
        boolean both = readiness.getAsDouble() > 0 && body.getAsDouble() > 0;
        double sum = (readiness.getAsDouble() + body.getAsDouble()) / Math.sqrt(2);
        return OptionalDouble.of(both ? sum : Math.min(0, sum));
    }

    private static OptionalDouble together(OptionalDouble a, OptionalDouble b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() ? a : b;
        }
        return OptionalDouble.of((a.getAsDouble() + b.getAsDouble()) / Math.sqrt(2));
    }

    /// A marker's surprise with the sign that means worse.
    private static OptionalDouble toward(EarlyWarning.Kind kind, Surprise surprise, OutlookMarker marker) {
        OptionalDouble score = surprise.of(marker);
        int sign = signs(kind).getOrDefault(marker, 0);
        return score.isEmpty() ? score : OptionalDouble.of(sign * score.getAsDouble());
    }

    private static Map<OutlookMarker, Integer> signs(EarlyWarning.Kind kind) {
        Map<OutlookMarker, Integer> signs = new EnumMap<>(OutlookMarker.class);
        signs.put(OutlookMarker.READINESS, -1);
        switch (kind) {
            case OVERTRAINING -> {
                signs.put(OutlookMarker.LN_RMSSD, -1);
                signs.put(OutlookMarker.RESTING_HEART_RATE, 1);
            }
            case INSUFFICIENT_RECOVERY -> signs.put(OutlookMarker.SORENESS, 1);
        }
        return signs;
    }

    private List<String> missing(EarlyWarning.Kind kind, boolean noGround, int today) {
        List<String> missing = new ArrayList<>();
        if (noGround) {
            missing.add(WarningContext.missing(kind));
        }
        for (OutlookMarker marker : signs(kind).keySet()) {
            int days = 0;
            for (int day = Math.max(0, today - LOOK_BACK + 1); day <= today; day++) {
                days += surprise(day).of(marker).isPresent() ? 1 : 0;
            }
            if (days < PERSISTENCE) {
                missing.add(MarkerWords.name(marker, true) + " on two of the last three days and often enough before.");
            }
        }
        return missing;
    }

    private EarlyWarning raised(
            EarlyWarning.Kind kind, List<Integer> days, WarningContext context, List<String> missing) {
        List<EarlyWarning.Sign> signs = new ArrayList<>();
        double strength = days.stream()
                .mapToDouble(day -> score(kind, surprise(day)).orElse(0))
                .average()
                .orElse(0);
        for (Map.Entry<OutlookMarker, Integer> entry : signs(kind).entrySet()) {
            double mean = days.stream()
                    .map(day -> surprise(day).of(entry.getKey()))
                    .flatMapToDouble(OptionalDouble::stream)
                    .average()
                    .orElse(0);
            if (entry.getValue() * mean >= NAMED) {
                signs.add(new EarlyWarning.Sign(entry.getKey(), mean));
            }
        }
        signs.sort(Comparator.comparingDouble(s -> -Math.abs(s.surprise())));
        String reason = MarkerWords.reason(signs, days.size()) + " " + context.words(kind) + ".";
        return new EarlyWarning.Raised(kind, days, signs, strength, reason, missing);
    }
}
