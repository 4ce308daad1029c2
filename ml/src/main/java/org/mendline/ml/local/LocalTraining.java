package org.mendline.ml.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.local.LocalReport.LearnedCondition;
import org.mendline.ml.local.LocalReport.LearnedParameter;
import org.mendline.ml.twin.Condition;

/// Trains on a clinic's finished recoveries: learns its priors and the weights of its blend, and backtests them
/// at rolling origins. Same recoveries, same model, same bits.
public final class LocalTraining {
    /// Share of the work that learning takes; the rest is the backtest.
    private static final double LEARNING_SHARE = 0.15;

    private final ParticleTwinModel shipped;
    private final int futures;

    /// @param shipped the twin as shipped; its number of particles is used throughout
    /// @param futures simulated futures a forecast, 100 to 100,000
    public LocalTraining(ParticleTwinModel shipped, int futures) {
        this.shipped = shipped;
        this.futures = futures;
    }

    /// What training made.
    public record Trained(LocalModel model, LocalReport report) {}

    /// Trains on what can be used of `finished`. A condition whose priors could be checked on too few people
    /// stays as shipped.
    ///
    /// @throws java.util.concurrent.CancellationException if `progress` says so
    public Trained train(List<FinishedEpisode> finished, LocalDate today, LearningProgress progress) {
        List<FinishedEpisode> usable =
                finished.stream().filter(FinishedEpisode::usable).toList();
        Map<Condition, List<FinishedEpisode>> byCondition = usable.stream()
                .collect(Collectors.groupingBy(e -> e.record().condition(), TreeMap::new, Collectors.toList()));
        List<LearnedCondition> learned = new ArrayList<>();
        List<BacktestForecast> checked = new ArrayList<>();
        List<StackTraining.Blended> blends = new ArrayList<>();
        List<LocalReport.StackWeights> stack = new ArrayList<>();
        int done = 0;
        for (List<FinishedEpisode> episodes : byCondition.values()) {
            Part part = new Part(progress, (double) done / usable.size(), (double) episodes.size() / usable.size());
            KnownRecoveries known = infer(episodes, part);
            List<BacktestForecast> forecasts = backtest(known, part);
            boolean enough = ForecastScores.persons(forecasts) >= Subgroups.FEWEST_PERSONS;
            learned.add(learned(known, enough, progress));
            if (enough) {
                checked.addAll(forecasts);
                blends.addAll(StackTraining.rolling(known.condition(), forecasts));
                stack.addAll(StackTraining.weights(known.condition(), forecasts));
            }
            done += episodes.size();
        }
        progress.at("Comparing with the shipped model", 1);
        LocalModel model = LocalModel.of(
                new LocalModel.Content(today, ParticleTwinModel.DYNAMICS_VERSION, shifts(learned), stack));
        return new Trained(model, report(model, usable.size(), learned, checked, blends));
    }

    private KnownRecoveries infer(List<FinishedEpisode> episodes, Part part) {
        KnownRecoveries known = new KnownRecoveries(episodes, shipped);
        String what = "Learning from finished recoveries: " + known.condition().code();
        known.infer(n -> part.at(what, LEARNING_SHARE * n / episodes.size()), part.whole);
        return known;
    }

    private List<BacktestForecast> backtest(KnownRecoveries known, Part part) {
        RollingOrigin origins = new RollingOrigin(known, shipped, futures);
        List<BacktestForecast> forecasts = new ArrayList<>();
        int n = known.episodes().size();
        for (int i = 0; i < n; i++) {
            KnownRecoveries.stopIfCancelled(part.whole);
            forecasts.addAll(origins.of(known.episodes().get(i)));
            part.at(
                    "Predicting them as at the time: " + known.condition().code(),
                    LEARNING_SHARE + (1 - LEARNING_SHARE) * (i + 1) / n);
        }
        return forecasts;
    }

    private static LearnedCondition learned(KnownRecoveries known, boolean used, LearningProgress progress) {
        List<LearnedParameter> parameters = new ArrayList<>();
        known.byParameter(known.learnedFromAll(progress))
                .forEach((parameter, by) ->
                        parameters.add(new LearnedParameter(parameter.name(), by.shift(), by.spread())));
        return new LearnedCondition(known.condition().code(), known.episodes().size(), used, parameters);
    }

    private static Map<String, Map<String, PriorShift>> shifts(List<LearnedCondition> learned) {
        return learned.stream()
                .filter(LearnedCondition::used)
                .collect(Collectors.toMap(
                        LearnedCondition::condition,
                        c -> c.parameters().stream()
                                .collect(Collectors.toMap(
                                        LearnedParameter::parameter, p -> new PriorShift(p.shift(), p.spread())))));
    }

    private static LocalReport report(
            LocalModel model,
            int finished,
            List<LearnedCondition> learned,
            List<BacktestForecast> checked,
            List<StackTraining.Blended> blends) {
        Optional<LocalReport.Comparison> overall =
                checked.isEmpty() ? Optional.empty() : Optional.of(ForecastScores.compare(checked));
        List<LocalReport.Subgroup> subgroups = Subgroups.of(checked);
        List<String> reasons = ActivationRule.reasons(overall, subgroups);
        return new LocalReport(
                model.version(),
                model.content().trainedOn(),
                model.content().dynamics(),
                finished,
                reasons.isEmpty(),
                reasons,
                learned,
                overall,
                subgroups,
                StackTraining.scores(blends),
                model.content().stack());
    }

    /// One condition's stretch of the whole.
    private record Part(LearningProgress whole, double from, double length) {
        void at(String step, double fraction) {
            whole.at(step, from + length * fraction);
        }
    }
}
