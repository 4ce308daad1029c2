package org.mendline.ml.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.inference.Twin;
import org.mendline.ml.neighbours.OutcomeCourse;
import org.mendline.ml.neighbours.PeopleLikeMe;
import org.mendline.ml.neighbours.SimilarResult;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;

/// Predicts finished recoveries as they would have been predicted at the time: from what was measured by then,
/// with priors and neighbours from recoveries that had ended by then, under the person's usual dose.
final class RollingOrigin {
    /// Days since onset from which predictions are made, beside each visit.
    private static final List<Integer> ORIGINS = List.of(7, 14, 28);

    private static final int MOST_ORIGINS = 6;
    private static final int NEAREST = 14;
    private static final int FARTHEST = 84;

    /// With fewer finished recoveries the clinic's priors are hardly its own.
    static final int FEWEST_KNOWN = 5;

    private static final long SEED = 20261122L;

    private final KnownRecoveries known;
    private final ParticleTwinModel shipped;
    private final int futures;

    RollingOrigin(KnownRecoveries known, ParticleTwinModel shipped, int futures) {
        this.known = known;
        this.shipped = shipped;
        this.futures = futures;
    }

    /// Forecasts of one recovery.
    List<BacktestForecast> of(FinishedEpisode episode) {
        List<BacktestForecast> forecasts = new ArrayList<>();
        List<OutcomeCourse.Point> visits = OutcomeCourse.of(episode.record()).points();
        for (int origin : origins(episode, visits)) {
            LocalDate day = episode.onset().plusDays(origin);
            List<FinishedEpisode> before = known.before(day);
            if (before.size() >= FEWEST_KNOWN) {
                forecasts.addAll(at(episode, origin, before, visits));
            }
        }
        return forecasts;
    }

    /// At most six days: 7, 14, 28 and visits, thinned evenly; only days with something known and something to
    /// come.
    private static List<Integer> origins(FinishedEpisode episode, List<OutcomeCourse.Point> visits) {
        TreeSet<Integer> days = new TreeSet<>(ORIGINS);
        visits.forEach(v -> days.add(v.day()));
        int last = visits.getLast().day();
        List<Integer> useful = days.stream()
                .filter(d -> d + NEAREST <= last && somethingKnown(episode.record(), d))
                .toList();
        List<Integer> thinned = new ArrayList<>();
        int count = Math.min(MOST_ORIGINS, useful.size());
        for (int i = 0; i < count; i++) {
            thinned.add(useful.get((int) ((long) i * useful.size() / count)));
        }
        return thinned;
    }

    private static boolean somethingKnown(RecoveryRecord record, int day) {
        for (int d = 0; d <= Math.min(day, record.today()); d++) {
            for (DayFeature feature : DayFeature.values()) {
                if (record.days().observed(d, feature)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<BacktestForecast> at(
            FinishedEpisode episode, int origin, List<FinishedEpisode> before, List<OutcomeCourse.Point> visits) {
        List<OutcomeCourse.Point> ahead = visits.stream()
                .filter(v -> v.day() - origin >= NEAREST && v.day() - origin <= FARTHEST)
                .toList();
        if (ahead.isEmpty()) {
            return List.of();
        }
        int horizon = ahead.getLast().day() - origin;
        RecoveryRecord record = episode.knownOn(origin);
        Map<StackMember, Fan> fans = new EnumMap<>(StackMember.class);
        fans.put(StackMember.SHIPPED_TWIN, fan(shipped, record, horizon));
        fans.put(StackMember.LOCAL_TWIN, fan(shipped.withPriors(known.learnedFrom(before.size())), record, horizon));
        neighbours(episode, record, before, horizon, fans);
        OutcomeScale scale = record.scale();
        List<BacktestForecast> forecasts = new ArrayList<>();
        for (OutcomeCourse.Point visit : ahead) {
            forecasts.add(new BacktestForecast(
                    episode,
                    episode.onset().plusDays(origin),
                    episode.onset().plusDays(visit.day()),
                    origin,
                    visit.day() - origin,
                    visit.value() / scale.minimalImportantDifference(),
                    quantiles(fans, visit.day() - origin, scale.minimalImportantDifference()),
                    before.size()));
        }
        return forecasts;
    }

    private Fan fan(ParticleTwinModel model, RecoveryRecord record, int horizon) {
        Twin twin = model.infer(record, SEED);
        return twin.project(Protocol.constant(twin.usualDose()), horizon, futures, OptionalDouble.empty(), SEED)
                .outcome();
    }

    private static void neighbours(
            FinishedEpisode episode,
            RecoveryRecord record,
            List<FinishedEpisode> before,
            int horizon,
            Map<StackMember, Fan> fans) {
        List<RecoveryRecord> others = before.stream()
                .filter(b -> !b.person().equals(episode.person()))
                .map(FinishedEpisode::record)
                .toList();
        if (PeopleLikeMe.of(record, others, horizon) instanceof SimilarResult.Found(var similar)) {
            fans.put(StackMember.NEIGHBOURS, similar.fan());
        }
    }

    private static Map<StackMember, double[]> quantiles(Map<StackMember, Fan> fans, int day, double unit) {
        Map<StackMember, double[]> all = new EnumMap<>(StackMember.class);
        fans.forEach((member, fan) -> fan.points().stream()
                .filter(p -> p.day() == day)
                .findFirst()
                .ifPresent(p -> {
                    double[] q = FanQuantiles.of(p);
                    for (int l = 0; l < q.length; l++) {
                        q[l] /= unit;
                    }
                    all.put(member, q);
                }));
        return all;
    }
}
