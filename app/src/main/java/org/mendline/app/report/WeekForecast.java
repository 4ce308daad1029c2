package org.mendline.app.report;

import java.time.LocalDate;
import java.util.List;
import org.mendline.app.explanation.PersonExplanation;

/// Either a person's forecast, or the sentence that says why there is none.
public sealed interface WeekForecast {
    /// A forecast with what stands behind it.
    ///
    /// @param asOf last day of data; fan days up to it are estimates of the past, later ones forecasts
    /// @param fan ascending by date; usually the smoothed past followed by the projection
    /// @param why explanations, the most important first
    /// @param futures number of simulated futures
    /// @param effectiveSampleSize Kish effective sample size of the twin's particles
    /// @param particles number of particles
    /// @param unknownInputs inputs that were never observed, in plain words
    record Forecast(
            LocalDate asOf,
            List<FanDay> fan,
            List<PersonExplanation> why,
            int futures,
            double effectiveSampleSize,
            int particles,
            List<String> unknownInputs)
            implements WeekForecast {
        public Forecast {
            fan = List.copyOf(fan);
            why = List.copyOf(why);
            unknownInputs = List.copyOf(unknownInputs);
        }
    }

    /// @param reason plain sentence: why there is no forecast, and what to do
    record NoForecast(String reason) implements WeekForecast {}
}
