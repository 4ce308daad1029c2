package org.mendline.app.models;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mendline.ml.local.FinishedEpisode;
import org.mendline.ml.neighbours.PeopleLikeMe;
import org.mendline.ml.neighbours.SimilarResult;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.storage.person.PersonId;

/// Similar recoveries among a clinic's own finished ones. They are collected once and kept until data change.
/// Safe for use by several threads.
public final class SimilarCases {
    private final FinishedEpisodes finished;
    private final Clock clock;
    private Optional<List<FinishedEpisode>> kept = Optional.empty();

    public SimilarCases(FinishedEpisodes finished, Clock clock) {
        this.finished = finished;
        this.clock = clock;
    }

    /// Recoveries of other people like this one, and the course they suggest.
    public SimilarResult of(PersonId person, RecoveryRecord record, int horizonDays) {
        List<RecoveryRecord> others = all().stream()
                .filter(e -> !e.person().equals(person.value()))
                .map(FinishedEpisode::record)
                .toList();
        return PeopleLikeMe.of(record, others, horizonDays);
    }

    /// Forgets what was collected, since data changed.
    public synchronized void forget() {
        kept = Optional.empty();
    }

    private synchronized List<FinishedEpisode> all() {
        if (kept.isEmpty()) {
            kept = Optional.of(finished.on(LocalDate.now(clock)));
        }
        return kept.get();
    }
}
