package org.mendline.app.review;

import java.util.List;
import java.util.Locale;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Source;

/// Something a clinician may want to do about a person today. A suggestion does nothing by itself: a named
/// person accepts, changes or rejects it.
public sealed interface Suggestion {
    /// Stable name of what it is about within a recovery, for example `plan:sleep`.
    String code();

    /// What to do, in one sentence.
    String title();

    /// Why, in plain sentences.
    String why();

    /// What it is expected to do, in words with units and interval; empty where that cannot be said.
    String expected();

    /// Another daily dose, because its effect stands out from the error of measurement.
    ///
    /// @param usual daily mean now, in the lever's unit
    /// @param dose daily mean suggested
    /// @param effects on outcome and readiness, those that stand out first
    /// @param source where the effect comes from, and how far to trust it
    /// @param burden what it asks of the person
    /// @param risk what may go wrong
    record ChangePlan(
            Lever lever,
            double usual,
            double dose,
            String title,
            String why,
            List<ExpectedEffect> effects,
            Source source,
            String burden,
            String risk)
            implements Suggestion {
        public ChangePlan {
            effects = List.copyOf(effects);
        }

        @Override
        public String code() {
            return "plan:" + lever.key();
        }

        @Override
        public String expected() {
            return String.join("; ", effects.stream().map(ExpectedEffect::words).toList());
        }
    }

    /// Something to measure.
    ///
    /// @param input plain name
    record Measure(String input, String title, String why, String expected) implements Suggestion {
        @Override
        public String code() {
            return "measure:" + input.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    /// Something to look into with the person.
    ///
    /// @param about what, for example `early-warning`
    record LookInto(String about, String title, String why) implements Suggestion {
        @Override
        public String code() {
            return "look:" + about;
        }

        @Override
        public String expected() {
            return "";
        }
    }
}
