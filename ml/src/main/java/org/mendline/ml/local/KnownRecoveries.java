package org.mendline.ml.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.PersonParameter;

/// The finished recoveries of one condition in the order in which the clinic came to know them, and what could
/// be learned from those known on a given day. Each recovery is inferred once; learning anew only weighs it
/// anew.
final class KnownRecoveries {
    private static final long SEED = 20261121L;
    private static final double POOR_SHARE = 0.4;
    private static final int MOST_ROUNDS = 3;

    /// Learned anew only when this share more is known; until then the last answer stands.
    private static final double GROWTH = 1.05;

    private final Condition condition;
    private final List<FinishedEpisode> byEnd;
    private final List<PersonParameter> learned;
    private final ParticleTwinModel model;
    private final List<EpisodeDraws> draws = new ArrayList<>();
    private final TreeMap<Integer, ShiftVector> answers = new TreeMap<>();

    /// @param episodes usable ones of one condition, at least one
    KnownRecoveries(List<FinishedEpisode> episodes, ParticleTwinModel model) {
        this.byEnd = episodes.stream()
                .sorted(Comparator.comparing(FinishedEpisode::end).thenComparing(FinishedEpisode::person))
                .toList();
        this.condition = byEnd.getFirst().record().condition();
        this.learned = LearnedParameters.of(byEnd);
        this.model = model;
    }

    /// Infers every recovery under the literature.
    ///
    /// @param done hears how many are
    void infer(IntConsumer done, LearningProgress progress) {
        ShiftVector none = ShiftVector.none(learned.size());
        for (FinishedEpisode episode : byEnd) {
            stopIfCancelled(progress);
            draws.add(EpisodeDraws.of(episode, model, learned, none, SEED));
            done.accept(draws.size());
        }
    }

    Condition condition() {
        return condition;
    }

    List<FinishedEpisode> episodes() {
        return byEnd;
    }

    /// Those that ended before a day.
    List<FinishedEpisode> before(LocalDate day) {
        int n = 0;
        while (n < byEnd.size() && byEnd.get(n).end().isBefore(day)) {
            n++;
        }
        return byEnd.subList(0, n);
    }

    /// Priors as they could have been learned from the first `count` recoveries, or from slightly fewer.
    LocalPriors learnedFrom(int count) {
        Map.Entry<Integer, ShiftVector> last = answers.floorEntry(count);
        if (last == null || last.getKey() * GROWTH < count) {
            ShiftVector start = last == null ? ShiftVector.none(learned.size()) : last.getValue();
            answers.put(count, new PriorEstimation(draws.subList(0, count)).from(start));
        }
        return priors(Optional.empty(), answers.floorEntry(count).getValue());
    }

    /// Shifts learned from all of them; recoveries are inferred anew under the first answer where their draws
    /// no longer fit it.
    ShiftVector learnedFromAll(LearningProgress progress) {
        List<EpisodeDraws> fresh = draws;
        ShiftVector answer = ShiftVector.none(learned.size());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            PriorEstimation estimation = new PriorEstimation(fresh);
            answer = estimation.from(answer);
            if (estimation.effectiveShare(answer) >= POOR_SHARE) {
                break;
            }
            ShiftVector under = answer;
            fresh = byEnd.stream()
                    .map(e -> {
                        stopIfCancelled(progress);
                        return EpisodeDraws.of(e, model, learned, under, SEED);
                    })
                    .toList();
        }
        return answer;
    }

    Map<PersonParameter, PriorShift> byParameter(ShiftVector answer) {
        return answer.byParameter(learned);
    }

    private LocalPriors priors(Optional<String> name, ShiftVector answer) {
        return new LocalPriors(name, Map.of(condition, byParameter(answer)));
    }

    static void stopIfCancelled(LearningProgress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("Stopped by the user; nothing was stored.");
        }
    }
}
