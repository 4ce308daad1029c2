package org.mendline.ml.outlook;

import java.util.List;

/// What the last days say about one thing to watch for. It is a reason to look at the person, no diagnosis.
public sealed interface EarlyWarning {
    /// What is watched for.
    enum Kind {
        /// HRV down or resting heart rate up and readiness down while load is high (overreaching: Meeusen et al.
        /// 2013, doi 10.1249/MSS.0b013e318279a10a).
        OVERTRAINING("Overtraining"),
        /// Readiness down and soreness up with sleep debt.
        INSUFFICIENT_RECOVERY("Insufficient recovery");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// Name for people.
        public String label() {
            return label;
        }
    }

    /// What was watched for.
    Kind kind();

    /// Data that would make this more certain, as short sentences.
    List<String> missing();

    /// A marker that contributes.
    ///
    /// @param surprise mean normal score over the days of the warning; negative is lower than expected
    record Sign(OutlookMarker marker, double surprise) {}

    /// The signs have been there on at least two of the last three days.
    ///
    /// @param days the days with the signs, ascending
    /// @param signs contributing markers, strongest first
    /// @param strength mean daily score of these days; 0 is an ordinary day, and its standard deviation about 1
    /// @param reason one plain sentence
    record Raised(Kind kind, List<Integer> days, List<Sign> signs, double strength, String reason, List<String> missing)
            implements EarlyWarning {
        public Raised {
            days = List.copyOf(days);
            signs = List.copyOf(signs);
            missing = List.copyOf(missing);
        }
    }

    /// The signs are not there.
    ///
    /// @param strength highest daily score of the last three days
    record Quiet(Kind kind, double strength, List<String> missing) implements EarlyWarning {
        public Quiet {
            missing = List.copyOf(missing);
        }
    }

    /// Too little is recorded to tell.
    ///
    /// @param reason one plain sentence
    record CannotSay(Kind kind, String reason, List<String> missing) implements EarlyWarning {
        public CannotSay {
            missing = List.copyOf(missing);
        }
    }
}
