package org.mendline.app.models;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mendline.app.prediction.Recoveries;
import org.mendline.app.prediction.Recoveries.Recovery;
import org.mendline.ml.local.FinishedEpisode;
import org.mendline.ml.neighbours.OutcomeCourse;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.storage.daily.DailyRecord;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.person.Person;
import org.mendline.storage.store.ClinicStore;

/// Which recoveries in a store are over, as the models learn from them.
///
/// A recovery is over when its episode was closed, or when it was followed for at least 84 days and nothing
/// came in for 28. Simulated people never teach a clinic of real ones.
public final class FinishedEpisodes {
    private static final int FOLLOWED_DAYS = 84;
    private static final int SILENT_DAYS = 28;

    private final ClinicStore store;
    private final BooleanSupplier simulatedToo;

    /// @param simulatedToo whether simulated people count, as in the demo clinic
    public FinishedEpisodes(ClinicStore store, BooleanSupplier simulatedToo) {
        this.store = store;
        this.simulatedToo = simulatedToo;
    }

    /// All that were over on a day and from which something can be learned.
    public List<FinishedEpisode> on(LocalDate today) {
        List<FinishedEpisode> finished = new ArrayList<>();
        boolean simulated = simulatedToo.getAsBoolean();
        for (Person person : store.persons().all()) {
            if (simulated || person.origin() != Person.Origin.SIMULATED) {
                of(person, today).stream().filter(FinishedEpisode::usable).forEach(finished::add);
            }
        }
        return finished;
    }

    private List<FinishedEpisode> of(Person person, LocalDate today) {
        List<FinishedEpisode> finished = new ArrayList<>();
        LocalDate next = LocalDate.MAX;
        for (Episode episode : store.episodes().of(person.id())) { // newest onset first
            finished(person, episode, next, today).ifPresent(finished::add);
            next = episode.onset();
        }
        return finished;
    }

    private Optional<FinishedEpisode> finished(Person person, Episode episode, LocalDate next, LocalDate today) {
        Optional<Condition> condition = Condition.ofCode(episode.condition());
        Optional<OutcomeScale> scale = OutcomeScales.forCode(episode.outcomeCode());
        if (condition.isEmpty() || scale.isEmpty() || !mayBeOver(episode, today)) {
            return Optional.empty();
        }
        LocalDate beforeNext = next.equals(LocalDate.MAX) ? today : next.minusDays(1);
        LocalDate last =
                episode.closed().filter(closed -> closed.isBefore(next)).orElse(beforeNext);
        DailyRecord daily = store.daily().between(person.id(), episode.onset(), last);
        return Recoveries.of(person, episode, condition.get(), scale.get(), daily)
                .filter(r -> episode.closed().isPresent() || over(r, today))
                .map(r -> new FinishedEpisode(
                        person.id().value(), episode.onset(), episode.closed().orElse(r.asOf()), r.record(), Map.of()));
    }

    /// Spares the observations of recoveries that are too young.
    private static boolean mayBeOver(Episode episode, LocalDate today) {
        return episode.closed().isPresent()
                ? !episode.closed().get().isAfter(today)
                : !episode.onset().plusDays(FOLLOWED_DAYS + SILENT_DAYS).isAfter(today);
    }

    private static boolean over(Recovery recovery, LocalDate today) {
        List<OutcomeCourse.Point> visits = OutcomeCourse.of(recovery.record()).points();
        return !visits.isEmpty()
                && visits.getLast().day() >= FOLLOWED_DAYS
                && !recovery.asOf().plusDays(SILENT_DAYS).isAfter(today);
    }
}
