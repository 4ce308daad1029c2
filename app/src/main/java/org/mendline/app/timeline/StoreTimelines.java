package org.mendline.app.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.mendline.storage.channel.ChannelSpan;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// Timelines put together from a clinic's store.
public final class StoreTimelines implements Timelines {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private final ClinicStore store;
    private final UnaryOperator<String> measureName;
    private final Clock clock;
    private final HandEntries entries;

    /// @param measureName plain name of a measure code
    /// @param clock the present, and the zone in which days begin
    public StoreTimelines(ClinicStore store, UnaryOperator<String> measureName, Clock clock, HandEntries entries) {
        this.store = store;
        this.measureName = measureName;
        this.clock = clock;
        this.entries = entries;
    }

    @Override
    public PersonTimeline of(PersonId id) {
        Person person = store.persons()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no person " + id + " in this store."));
        LocalDate today = LocalDate.now(clock);
        Map<String, Long> counts = store.observations().countsByMeasure(id);
        TimelineAssembly assembly = new TimelineAssembly(
                person,
                clock.getZone(),
                clock.instant(),
                store.episodes().of(id),
                measureName,
                code -> counts.getOrDefault(code, 0L) > TimelineAssembly.MOST_SINGLE
                        ? List.of()
                        : store.observations().ofMeasure(id, code));
        return assembly.of(
                store.daily().between(id, FIRST, today.plusDays(1)),
                counts.keySet(),
                store.channels().spans(id),
                store.journal().of(id));
    }

    @Override
    public List<Observation> values(PersonId person, String code, TimeSpan time) {
        return store.observations().ofMeasure(person, code, time.from(), time.to());
    }

    @Override
    public Samples samples(PersonId person, String code, TimeSpan time, BooleanSupplier cancelled) {
        long expected = store.channels().spans(person).stream()
                .filter(span -> span.code().equals(code))
                .filter(span -> new TimeSpan(span.first(), span.last()).touches(time))
                .mapToLong(span -> within(span, time))
                .sum();
        if (expected > Samples.MOST) {
            ExtremeSamples extremes = new ExtremeSamples(time);
            store.channels().read(person, code, time.from(), time.to(), extremes, cancelled);
            return extremes.samples();
        }
        EverySample every = new EverySample();
        store.channels().read(person, code, time.from(), time.to(), every, cancelled);
        return every.samples();
    }

    /// About how many samples of a recording lie within, were they evenly spread; never too few by more than one.
    private static long within(ChannelSpan span, TimeSpan time) {
        TimeSpan all = new TimeSpan(span.first(), span.last());
        if (time.covers(all) || all.millis() == 0) {
            return span.samples();
        }
        long from = Math.max(all.from().toEpochMilli(), time.from().toEpochMilli());
        long to = Math.min(all.to().toEpochMilli(), time.to().toEpochMilli());
        return (long) Math.ceil(span.samples() * ((double) (to - from) / all.millis()));
    }

    @Override
    public HandEntries entries() {
        return entries;
    }
}
