package org.mendline.app.clinic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.SavedViews;
import org.mendline.app.clinic.LastCaseload.Kept;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// Everyone in treatment and how they do, computed at most once a day unless data or models change, and the views
/// kept of it.
final class ClinicCaseload {
    private final Clock clock;
    private final ClinicPeople people;
    private final ClinicPredictions predictions;
    private final CaseloadEntries entries;
    private final LastCaseload last;
    private final SavedViews views;

    ClinicCaseload(ClinicStore store, Clock clock, ClinicPeople people, ClinicPredictions predictions) {
        this.clock = clock;
        this.people = people;
        this.predictions = predictions;
        this.entries = new CaseloadEntries(store, predictions);
        this.last = new LastCaseload(store);
        this.views = new StoredViews(store);
    }

    /// Everyone, those who need attention first: as kept today by the same models from the same data, or else anew.
    ///
    /// @throws java.util.concurrent.CancellationException if `progress` says so
    List<CaseloadEntry> current(TaskProgress progress) {
        LocalDate today = LocalDate.now(clock);
        String version = predictions.modelVersion();
        Optional<Kept> kept =
                last.read().filter(k -> k.on().equals(today) && k.modelVersion().equals(version));
        if (kept.isPresent()) {
            return kept.get().entries();
        }
        List<CaseloadEntry> computed = Everyone.each(people.inTreatment(), progress, p -> entries.of(p, today)).stream()
                .sorted(Comparator.comparing(CaseloadEntry::status).thenComparing(CaseloadEntry::label))
                .toList();
        last.keep(new Kept(today, version, computed));
        return computed;
    }

    /// Everyone, with the twins of some people inferred anew.
    List<CaseloadEntry> predictAgain(List<PersonId> again, TaskProgress progress) {
        predictions.forget(again);
        outdate();
        return current(progress);
    }

    /// The caseload as it was last computed, however old; empty if it never was.
    List<CaseloadEntry> last() {
        return last.read().map(Kept::entries).orElse(List.of());
    }

    /// Marks what is kept as older than the data or the models.
    void outdate() {
        last.outdate();
    }

    SavedViews views() {
        return views;
    }
}
