package org.mendline.app.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mendline.storage.journal.JournalEntry.Intervention;
import org.mendline.storage.journal.JournalEntry.Note;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.store.ClinicStore;

/// Entries by hand in a clinic's store.
public final class StoreEntries implements HandEntries {
    private static final String LAST_MEASURE = "entry.measure";
    private static final List<String> OFTEN = List.of(
            MeasureCodes.PAIN,
            MeasureCodes.KNEE_FLEXION,
            MeasureCodes.TIMED_UP_AND_GO,
            MeasureCodes.SIX_MINUTE_WALK,
            MeasureCodes.LIMB_SYMMETRY,
            MeasureCodes.FMA_UE,
            MeasureCodes.JUMP_HEIGHT,
            MeasureCodes.THERAPY_MINUTES,
            MeasureCodes.SESSION_LOAD,
            MeasureCodes.RESTING_HEART_RATE,
            MeasureCodes.SLEEP_DURATION,
            MeasureCodes.SORENESS,
            MeasureCodes.READINESS);
    /// Waveforms and what trials of motion state by the dozen; nobody types them.
    private static final Set<String> NEVER_TYPED =
            Set.of("mendline:eeg", "mendline:eog", "mendline:ecg", MeasureCodes.RR_INTERVAL);

    private final ClinicStore store;
    private final MeasureCatalogue catalogue;
    private final Supplier<String> user;
    private final Runnable changed;

    /// @param user who works here
    /// @param changed told after each change, so that predictions are made anew
    public StoreEntries(ClinicStore store, MeasureCatalogue catalogue, Supplier<String> user, Runnable changed) {
        this.store = store;
        this.catalogue = catalogue;
        this.user = user;
        this.changed = changed;
    }

    @Override
    public List<Measure> measures() {
        Optional<String> last = store.setting(LAST_MEASURE);
        return catalogue.all().stream()
                .filter(measure -> typed(measure.code()))
                .sorted(Comparator.comparingInt((Measure measure) -> place(measure.code(), last))
                        .thenComparing(Measure::name))
                .toList();
    }

    private static int place(String code, Optional<String> last) {
        if (last.equals(Optional.of(code))) {
            return -1;
        }
        int place = OFTEN.indexOf(code);
        return place < 0 ? OFTEN.size() : place;
    }

    private static boolean typed(String code) {
        return !NEVER_TYPED.contains(code) && !code.matches("mendline:(trial|angle|moment|imu|emg|vertical)-.*");
    }

    @Override
    public String user() {
        return user.get();
    }

    @Override
    public void add(Entry entry, String by) {
        change(() -> {
            put(entry);
            audit(by, "entry-add", "Entered of " + entry.person() + ": " + words(entry) + ".");
        });
    }

    @Override
    public void remove(Entry entry, String by) {
        change(() -> {
            takeOut(entry);
            audit(by, "entry-remove", "Taken out of " + entry.person() + ": " + words(entry) + ".");
        });
    }

    @Override
    public void replace(Entry before, Entry after, String by) {
        change(() -> {
            takeOut(before);
            put(after);
            audit(
                    by,
                    "entry-change",
                    "Changed of " + before.person() + ": " + words(before) + " to " + words(after) + ".");
        });
    }

    private void change(Runnable work) {
        store.inTransaction(() -> {
            work.run();
            return true;
        });
        changed.run();
    }

    private void put(Entry entry) {
        switch (entry) {
            case Entry.Value(Observation observation) -> {
                if (store.observations().addAll(List.of(observation)) == 0) {
                    throw new IllegalArgumentException("This very value is there already, at the same moment.");
                }
                store.setSetting(LAST_MEASURE, observation.code());
            }
            case Entry.Written(var written) -> store.journal().put(written);
        }
    }

    private void takeOut(Entry entry) {
        boolean done = switch (entry) {
            case Entry.Value(Observation observation) -> store.observations().remove(observation);
            case Entry.Written(var written) -> store.journal().takeOut(written.person(), written.id());
        };
        if (!done) {
            throw new IllegalArgumentException(
                    "This entry is not there any more. Somebody else took it out or changed it; look again.");
        }
    }

    private void audit(String by, String action, String detail) {
        if (by.isBlank()) {
            throw new IllegalArgumentException("Say who does this: entries are changed in a name.");
        }
        store.audit().append(by.strip(), action, detail);
    }

    private String words(Entry entry) {
        return switch (entry) {
            case Entry.Value(Observation o) ->
                catalogue.find(o.code()).map(Measure::name).orElse(o.code()) + " " + o.value() + " " + o.unit() + " at "
                        + o.instant().atOffset(o.offset());
            case Entry.Written(var written) ->
                switch (written.content()) {
                            case Note(String text) -> "note \"" + text + "\"";
                            case Intervention done ->
                                done.what()
                                        + (done.dose().isPresent()
                                                ? " " + done.dose().getAsDouble() + " " + done.unit()
                                                : "");
                        }
                        + " at " + written.at().atOffset(written.offset());
        };
    }
}
