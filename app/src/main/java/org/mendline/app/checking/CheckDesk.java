package org.mendline.app.checking;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.mendline.storage.importing.Mend;
import org.mendline.storage.importing.MendingOutcome;
import org.mendline.storage.importing.RecordMending;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.UnitConversion;
import org.mendline.storage.person.Person;
import org.mendline.storage.store.ClinicStore;

/// What has to be checked in a clinic's store. Safe for use by several threads.
public final class CheckDesk implements ToCheck {
    private static final int MOST_DOUBTFUL = 10_000;
    private static final int FEWEST_LETTERS = 2;

    private final ClinicStore store;
    private final RecordMending mending;
    private final MeasureCatalogue catalogue;
    private final UnitChoices units;
    private final Runnable changed;

    /// @param changed told after values became usable or ceased to be, so that predictions are made anew
    public CheckDesk(
            ClinicStore store,
            RecordMending mending,
            MeasureCatalogue catalogue,
            UnitConversion units,
            Runnable changed) {
        this.store = store;
        this.mending = mending;
        this.catalogue = catalogue;
        this.units = new UnitChoices(catalogue, units);
        this.changed = changed;
    }

    @Override
    public Waiting waiting() {
        return new Waiting(store.quarantine().count(), store.doubtful().count());
    }

    @Override
    public List<SetAsideGroup> setAside() {
        return SetAsideGroup.of(store.quarantine().all());
    }

    @Override
    public List<DoubtfulGroup> doubtful() {
        return DoubtfulGroup.of(store.doubtful().waiting(MOST_DOUBTFUL), this::name, this::measure);
    }

    private String name(Observation o) {
        return store.persons()
                .find(o.person())
                .map(Person::label)
                .orElse(o.person().value());
    }

    private Measure measure(Observation o) {
        return catalogue.find(o.code()).orElseGet(() -> DoubtfulGroup.unknown(o));
    }

    @Override
    public MendingOutcome fix(List<Long> records, Mend mend, String by) {
        String name = named(by);
        return told(() -> mending.retry(records, mend, name));
    }

    @Override
    public int dismiss(List<Long> records, String reason, String by) {
        return mending.dismiss(records, reason, named(by));
    }

    @Override
    public int reopen(List<Long> records, String by) {
        String name = named(by);
        return told(() -> mending.reopen(records, name));
    }

    @Override
    public int judge(List<Long> values, boolean accepted, String by, String reason) {
        return told(() -> store.doubtful().judge(values, accepted, by, reason));
    }

    @Override
    public int reconsider(List<Long> values, String by) {
        return told(() -> store.doubtful().reopen(values, by));
    }

    @Override
    public List<Measure> measures() {
        return catalogue.all().stream()
                .sorted(Comparator.comparing(Measure::name))
                .toList();
    }

    @Override
    public List<String> units(String code, String written) {
        return units.of(code, written);
    }

    private <T> T told(Supplier<T> work) {
        T result = work.get();
        changed.run();
        return result;
    }

    private static String named(String by) {
        String name = by.strip();
        if (name.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            throw new IllegalArgumentException(
                    "Say who decides: what is corrected or dismissed by hand is kept with a name on it.");
        }
        return name;
    }
}
